// Runs before the first paint, so that a chosen theme does not flash. A classic script: modules wait for the document.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
} catch {
  // This browser keeps nothing for a page: the system's theme it is.
}
