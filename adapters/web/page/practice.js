import { reword } from './fill.js';
import { part } from './page-parts.js';

const banner = part('practice', HTMLElement);
const text = part('practice-text', HTMLElement);
export const clockOff = part('clock-off', HTMLButtonElement);

/** The time of the desk's own clock where that is one of practice, as of its last answer; else empty. */
let started = '';

/** What an answer without the page's clock tells of the desk's own. @param {{ now: string, practice: boolean }} answer */
export function learnStart({ now, practice }) {
  started = practice ? now : '';
}

/**
 * The banner that stands as long as a practice clock runs. `own` is the page's, as it is read in Brussels, empty while it
 * is stopped; then the desk's own clock holds.
 * @param {string} own
 */
export function showClock(own) {
  const time = own || started;
  banner.hidden = time === '';
  if (time === '') return;
  text.dataset.time = time;
  reword(text, 'practice');
  reword(clockOff, started === '' ? 'clockReal' : 'clockStart');
  clockOff.hidden = own === '';
}
