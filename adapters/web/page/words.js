import { brusselsText } from './times.js';

/**
 * @typedef {'en' | 'fr'} Lang
 * @typedef {Readonly<Record<string, string>>} Words
 */

/** @param {Lang} lang @returns {Promise<Words>} */
async function load(lang) {
  const file = await fetch(`wording/${lang}.json`);
  return file.json();
}

const [en, fr] = await Promise.all([load('en'), load('fr')]);

/** The words of the page's chrome. @type {Readonly<Record<Lang, Words>>} */
export const words = { en, fr };

/** The language of the chrome. @returns {Lang} */
export function pageLang() {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en';
}

/** Switches the chrome to a language, words that already stand in the conversation included. @param {Lang} lang */
export function speak(lang) {
  document.documentElement.lang = lang;
  document.title = words[lang].title ?? '';
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
    if (word !== undefined) part.textContent = say(pageLang(), word, time && brusselsText(time, pageLang()));
    if (wordLabel !== undefined) part.setAttribute('aria-label', say(pageLang(), wordLabel));
  }
}

/**
 * One text of the chrome, with a time in it where it has room for one.
 * @param {Lang} lang @param {string} word @param {string} [time] @returns {string}
 */
export function say(lang, word, time = '') {
  return (words[lang][word] ?? word).replace('{time}', time);
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
