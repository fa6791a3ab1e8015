import { BLOCK_KIT } from '../limits.ts';

/** Below Slack's limit, which may count otherwise than we do. */
const MOST = BLOCK_KIT.view.metadata - 100;

/**
 * The beginning of a text with which `write` stays so short that a dialog can carry it; all of it where it fits. No
 * character is halved. Pure.
 */
export function cutToFit(text: string, write: (beginning: string) => string): string {
  if (write(text).length <= MOST) return text;
  let fits = 0;
  let tooMuch = Math.min(text.length, MOST);
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (write(text.slice(0, middle)).length <= MOST) fits = middle;
    else tooMuch = middle;
  }
  return text.slice(0, fits).replace(/[\ud800-\udbff]$/u, '');
}
