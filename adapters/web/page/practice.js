import { reword } from './fill.js';
import { part } from './page-parts.js';

const banner = part('practice', HTMLElement);
const text = part('practice-text', HTMLElement);
export const clockOff = part('clock-off', HTMLButtonElement);

/** Whether the desk itself was started with a practice clock: then that one is left when the page's is stopped. */
let fromStart = false;

/**
 * The banner that stands as long as a practice clock runs. `own` is the page's clock as read in Brussels, empty while it
 * is stopped; the desk's own practice clock is known from its answers.
 * @param {string} own @param {{ now: string, practice: boolean }} [answer]
 */
export function showClock(own, answer) {
  if (own === '' && answer) fromStart = answer.practice;
  if (own === '' && answer) text.dataset.time = answer.now;
  if (own !== '') text.dataset.time = own;
  reword(text, 'practice');
  reword(clockOff, fromStart ? 'clockStart' : 'clockReal');
  clockOff.hidden = own === '';
  banner.hidden = own === '' && !fromStart;
}
