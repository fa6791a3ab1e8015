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
const words = { en, fr };

/** The language of the chrome. @returns {Lang} */
export function pageLang() {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en';
}

/**
 * One text of the chrome, its places filled.
 * @param {Lang} lang @param {string} word @param {Readonly<Record<string, string>>} [filling] @returns {string}
 */
export function say(lang, word, filling = {}) {
  const text = words[lang][word] ?? word;
  return Object.entries(filling).reduce((said, [place, value]) => said.replace(`{${place}}`, value), text);
}
