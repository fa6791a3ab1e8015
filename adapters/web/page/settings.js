import { keep, kept } from './kept.js';
import { BRUSSELS, ownZone } from './times.js';

/**
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {{ audience: string, voice: string, lang?: Lang, zone: string, practice?: { at: string, zone: string } }} Wishes
 */

/** Kept in this browser; everything else begins anew with the page. */
const KEPT = ['lang', 'theme'];

/** The practice clock's time as it is read in Brussels, empty while the desk's own clock runs. */
let practice = '';

/** @typedef {ReturnType<typeof settings>} Settings */

/**
 * The settings panel. `changed` is told after each change.
 * @param {HTMLFormElement} form @param {() => void} changed
 */
export function settings(form, changed) {
  for (const name of KEPT) choose(form, name, kept(name) ?? 'auto');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (KEPT.includes(target.name)) keep(target.name, target.value);
    changed();
  });

  const chosen = (/** @type {string} */ name) => String(new FormData(form).get(name));
  const lang = () => /** @type {Lang | 'auto'} */ (chosen('lang'));

  return {
    /** The language of the chrome: the one chosen, else the browser's. @returns {Lang} */
    lang: () => (lang() === 'auto' ? browserLang() : /** @type {Lang} */ (lang())),
    theme: () => chosen('theme'),
    /** Sets the practice clock to a time in Brussels; empty text stops it. */
    setClock(/** @type {string} */ at) {
      practice = at;
      changed();
    },
    clock: () => practice,
    /**
     * What the desk is told of the scene. To the one reader, a language is named only when it was chosen: else the
     * answer follows the question. In a channel it is the place's, and the question's comes before it.
     * @returns {Wishes}
     */
    wishes() {
      const told = chosen('audience') === 'shared' || lang() !== 'auto';
      return {
        audience: chosen('audience'),
        voice: chosen('voice'),
        zone: ownZone,
        ...(told && { lang: this.lang() }),
        ...(practice !== '' && { practice: { at: practice, zone: BRUSSELS } }),
      };
    },
  };
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function choose(form, name, value) {
  const radios = form.querySelectorAll(`input[name="${name}"]`);
  for (const radio of radios) if (radio instanceof HTMLInputElement) radio.checked = radio.value === value;
}

/** @returns {Lang} */
function browserLang() {
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
