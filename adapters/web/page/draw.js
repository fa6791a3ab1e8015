import { ownTime } from './times.js';
import { say } from './words.js';

/**
 * @typedef {import('../tree.ts').Drawing} Drawing
 * @typedef {import('./words.js').Lang} Lang
 */

/**
 * Makes what the desk has drawn. A string becomes a text node and nothing else: no text is ever read as markup.
 * @param {Drawing} drawing @param {Lang} lang @returns {Node}
 */
export function draw(drawing, lang) {
  if (typeof drawing === 'string') return document.createTextNode(drawing);
  const made = document.createElement(drawing.tag);
  for (const [name, value] of Object.entries(drawing.attributes)) made.setAttribute(name, value);
  made.append(...drawing.children.map((child) => draw(child, lang)));
  return made instanceof HTMLTimeElement ? besideOwnTime(made, lang) : made;
}

/** The time with the reader's own beside it, where that is another. @param {HTMLTimeElement} time @param {Lang} lang */
function besideOwnTime(time, lang) {
  const own = ownTime(time.dateTime, time.dataset.zone ?? 'UTC', lang);
  if (own === null) return time;
  const both = document.createDocumentFragment();
  const beside = document.createElement('span');
  beside.className = 'own-time';
  beside.textContent = say(lang, 'yourTime', { time: own });
  both.append(time, ' ', beside);
  return both;
}
