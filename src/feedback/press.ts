import type { Content } from '../content/content.ts';
import { readAbout } from './about.ts';
import type { Feedback } from './feedback.ts';
import type { Opinion } from './opinion.ts';

/** An opinion as a face hands it in: what the answer was about comes back from a button, and is not taken on trust. */
export interface Press extends Omit<Opinion, 'about'> {
  readonly about: unknown;
}

/** Counts what somebody makes of an answer, and says whether it could. */
export type Rate = (press: Press) => Promise<boolean>;

/** Gives the opinion, and says whether it could be counted: not where the content knows nothing of what it names. */
export async function takePress(feedback: Feedback, content: Content, press: Press): Promise<boolean> {
  const about = readAbout(content, press.about);
  if (about === null) return false;
  await feedback.give({ ...press, about }, content);
  return true;
}
