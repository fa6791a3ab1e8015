/**
 * The part of page.html with this id. Throws where the page has none of that kind.
 * @template {HTMLElement} Kind
 * @param {string} id @param {new () => Kind} kind @returns {Kind}
 */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`page.html has no ${kind.name} with the id ${id}`);
  return found;
}
