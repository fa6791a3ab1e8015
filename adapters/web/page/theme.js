// Runs before the first paint, so that a chosen theme does not flash. A classic script: modules wait for the document.
{
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}
