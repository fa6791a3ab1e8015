/** @typedef {import('./words.js').Lang} Lang */

const BRUSSELS = 'Europe/Brussels';

/** The reader's zone, as the browser knows it. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** British English writes the day first and counts hours to 24, as the answers do. */
const locales = /** @type {const} */ ({ en: 'en-GB', fr: 'fr-FR' });

const clock = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit' });
const day = /** @type {const} */ ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** @param {Date} instant @param {string} zone @param {Lang} lang @param {Intl.DateTimeFormatOptions} parts */
function format(instant, zone, lang, parts) {
  return new Intl.DateTimeFormat(locales[lang], { timeZone: zone, ...parts }).format(instant);
}

/**
 * A time as it is read in Brussels: `time` is an instant (`…Z`), or what a Brussels clock shows (`2025-06-12T10:00`).
 * @param {string} time @param {Lang} lang @returns {string}
 */
export function brusselsText(time, lang) {
  const shown = time.endsWith('Z') ? BRUSSELS : 'UTC';
  return format(new Date(time.endsWith('Z') ? time : `${time}Z`), shown, lang, { ...day, ...clock });
}

/**
 * The reader's own time at an instant, or null where their clocks show the same as in `zone`. The day stands before it
 * only where it is another.
 * @param {string} at @param {string} zone @param {Lang} lang @returns {string | null}
 */
export function ownTime(at, zone, lang) {
  const instant = new Date(at);
  const [theirDay, ownDay] = [zone, ownZone].map((one) => format(instant, one, lang, day));
  const [theirClock, ownClock] = [zone, ownZone].map((one) => format(instant, one, lang, clock));
  if (theirDay === ownDay) return theirClock === ownClock ? null : (ownClock ?? null);
  return format(instant, ownZone, lang, { ...day, ...clock });
}
