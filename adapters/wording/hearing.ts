import type { Words } from './words.ts';

/** What people write when they want the desk to be still in a thread, as a whole message: folded to small letters. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  'stop',
  'stop it',
  'please stop',
  'arrête',
  'arrêtez',
  'arrete',
  'arretez',
  'stop svp',
]);

/** What is asked for somebody who called the desk and said nothing. */
export const helpUtterances: Words<string> = { en: 'help', fr: 'aide' };
