import type { Words } from '../../wording/words.ts';

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

/** The reaction that confirms it. */
export const STOPPED_EMOJI = 'no_bell';

/** What is asked for somebody who called the desk and said nothing. */
export const helpUtterances: Words<string> = { en: 'help', fr: 'aide' };
