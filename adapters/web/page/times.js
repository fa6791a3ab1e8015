import { say } from './words.js';

/** @typedef {import('./words.js').Lang} Lang */

export const BRUSSELS = 'Europe/Brussels';

/** The reader's zone, as the browser knows it. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** British English counts hours to 24, as the answers do. */
const locales = /** @type {const} */ ({ en: 'en-GB', fr: 'fr-FR' });

/** "Friday 20 June 2025", in the same order in both languages. @param {Date} instant @param {string} zone @param {Lang} lang */
function dayText(instant, zone, lang) {
  const shown = new Intl.DateTimeFormat(locales[lang], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const parts = shown.formatToParts(instant).filter(({ type }) => type !== 'literal');
  return parts.map(({ value }) => value).join(' ');
}

/** @param {Date} instant @param {string} zone @param {Lang} lang */
function clockText(instant, zone, lang) {
  const shown = new Intl.DateTimeFormat(locales[lang], { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const parts = shown.formatToParts(instant).map(({ type, value }) => [type, value]);
  return say(lang, 'clockText', Object.fromEntries(parts));
}

/**
 * A time as it is read in Brussels: `time` is an instant (`…Z`), or what a Brussels clock shows (`2025-06-12T10:00`).
 * @param {string} time @param {Lang} lang @returns {string}
 */
export function brusselsText(time, lang) {
  const [instant, zone] = time.endsWith('Z') ? [new Date(time), BRUSSELS] : [new Date(`${time}Z`), 'UTC'];
  return say(lang, 'dayAndClock', { day: dayText(instant, zone, lang), clock: clockText(instant, zone, lang) });
}

/**
 * The reader's own time at an instant, or null where their clocks show the same as in `zone`. The day stands before it
 * only where it is another.
 * @param {string} at @param {string} zone @param {Lang} lang @returns {string | null}
 */
export function ownTime(at, zone, lang) {
  const instant = new Date(at);
  const ownDay = dayText(instant, ownZone, lang);
  const ownClock = clockText(instant, ownZone, lang);
  if (dayText(instant, zone, lang) !== ownDay) {
    return say(lang, 'dayAndClock', { day: ownDay, clock: ownClock });
  }
  return clockText(instant, zone, lang) === ownClock ? null : ownClock;
}
