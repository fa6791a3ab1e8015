import { isJoiner, opensAsking, type Segment } from './segments.ts';
import type { IntentMatch, Token } from './understanding.ts';

/** Tokens `from` up to, not including, `to`. */
export type Stretch = Pick<Segment, 'from' | 'to'>;

type Part = Omit<Segment, 'asks'>;

/** Fewer words are a slip of the pen rather than a question of their own. */
const SHORTEST = 3;

/**
 * The questions of which nothing was believed: whole sentences, and what a word joins on to one that was understood ("… and
 * do you like cheese?"). They ask by their form, with words that nothing explains or that are another domain's.
 */
export function unreadOf(
  tokens: readonly Token[],
  explained: readonly boolean[],
  segments: readonly Segment[],
  matches: readonly (readonly IntentMatch[])[],
): readonly Stretch[] {
  const unread: Stretch[] = [];
  let first = 0;
  for (let last = 0; last < segments.length; last++) {
    if (!endsSentence(tokens, segments[last])) continue;
    const parts = segments.slice(first, last + 1);
    const isRead = parts.map((_, at) => (matches[first + at] ?? []).some(({ score, needed }) => score >= needed));
    const asks = isRead.includes(true)
      ? parts.filter((part, at) => !isRead[at] && isJoinedOn(tokens, part))
      : [{ from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0, found: parts.flatMap(({ found }) => found) }];
    for (const part of asks) if (isQuestion(tokens, part) && isStrange(explained, part)) unread.push(part);
    first = last + 1;
  }
  return unread;
}

function endsSentence(tokens: readonly Token[], segment: Stretch | undefined): boolean {
  const next = tokens[segment?.to ?? 0];
  return next === undefined || next.gap === 2;
}

/** It ends its sentence, and a word joins it on; what a comma cuts off is a half of something. */
function isJoinedOn(tokens: readonly Token[], part: Stretch): boolean {
  return isJoiner(tokens[part.from]?.norm ?? '') && endsSentence(tokens, part);
}

/** By its mark, or by how it begins; without a mark, "am Turkish with two years done" only states something. */
function isQuestion(tokens: readonly Token[], { from, to, found }: Part): boolean {
  if (to - from < SHORTEST) return false;
  if (tokens[to - 1]?.asks) return true;
  return opensAsking(tokens, from) && !found.some(({ entry }) => entry.sense.isPersonal);
}

function isStrange(explained: readonly boolean[], { from, to, found }: Part): boolean {
  return explained.slice(from, to).includes(false) || found.some(({ entry }) => entry.sense.isForeign);
}
