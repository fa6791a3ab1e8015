import { brusselsText } from './times.js';
import { pageLang, say } from './words.js';

/** @typedef {import('./words.js').Lang} Lang */

/** Switches the chrome to a language, words that already stand in the conversation included. @param {Lang} lang */
export function speak(lang) {
  document.documentElement.lang = lang;
  document.title = say(lang, 'title');
  fill(document.body);
}

/**
 * Writes the words of the page's language into `root` and all below it: `data-word` names the text, `data-word-label`
 * the accessible name; `data-time` is an instant that the text speaks of.
 * @param {HTMLElement} root
 */
export function fill(root) {
  for (const part of [root, ...root.querySelectorAll('*')]) {
    if (!(part instanceof HTMLElement)) continue;
    const { word, wordLabel, time } = part.dataset;
    if (word !== undefined) part.textContent = wordWithTime(word, time);
    if (wordLabel !== undefined) part.setAttribute('aria-label', say(pageLang(), wordLabel));
  }
}

/** @param {string} word @param {string | undefined} time */
function wordWithTime(word, time) {
  return say(pageLang(), word, time === undefined ? {} : { time: brusselsText(time, pageLang()) });
}

/**
 * An element with a word of the chrome in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} word @param {{ className?: string, time?: string }} [more]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function worded(tag, word, { className, time } = {}) {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  if (time !== undefined) made.dataset.time = time;
  reword(made, word);
  return made;
}

/** Puts another word into an element. @param {HTMLElement} part @param {string} word */
export function reword(part, word) {
  part.dataset.word = word;
  fill(part);
}
