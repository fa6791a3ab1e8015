import { fill, fillText } from '../../content/fill.ts';
import type { Runs } from '../../reply/reply.ts';
import { type Draft, isColleague, isPrivate, note } from './draft.ts';

/** So many of the questions are quoted, each so far. */
const MOST_QUOTED = 3;
const LONGEST = 120;

/** Says which of several questions were not understood; in words of the asker only to the asker. */
export function sayUnread(draft: Draft): void {
  const { unread } = draft.decision;
  if (unread) note(draft, remarkOn(draft, unread));
}

function remarkOn(draft: Draft, unread: readonly string[]): Runs {
  const { talk, why, join } = draft.words;
  if (!isColleague(draft)) return fill(talk.unread.applicant);
  if (!isPrivate(draft)) return fill(talk.unread.shared);
  const quoted = unread.slice(0, MOST_QUOTED).map((words) => fillText(why.quoted, { words: clipped(words) }));
  return fill(talk.unread.colleague, { words: quoted.join(join.comma) });
}

function clipped(words: string): string {
  const letters = [...words];
  return letters.length <= LONGEST ? words : `${letters.slice(0, LONGEST).join('').trimEnd()}…`;
}
