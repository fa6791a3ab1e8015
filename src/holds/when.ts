import { isoAt, sayInstantIn } from '../answer/time.ts';
import { localTimeIn } from '../content/local-time.ts';
import type { Wording } from '../content/schema/wording.ts';
import type { Run } from '../reply/reply.ts';

/** Where the postings' organisation is, and the desk with it. */
const HOME = 'Europe/Brussels';

/** The minute of an instant (ISO UTC) with its weekday, in Brussels. */
export function sayWhen(words: Wording, instant: string): Run {
  return sayInstantIn(words, localTimeIn(HOME, instant), isoAt(Date.parse(instant)));
}
