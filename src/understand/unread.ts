import type { Lexicon } from './lexicon.ts';
import { isJoiner, opensAsking, type Segment } from './segments.ts';
import { asksSomething } from './social.ts';
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
  lexicon: Lexicon,
  tokens: readonly Token[],
  explained: readonly boolean[],
  segments: readonly Segment[],
  matches: readonly (readonly IntentMatch[])[],
): readonly Stretch[] {
  const unread: Stretch[] = [];
  let sentence: Read[] = [];
  for (const [at, segment] of segments.entries()) {
    const believed = (matches[at] ?? []).filter(({ score, needed }) => score >= needed);
    const isGreeting = believed.length > 0 && !asksSomething(lexicon, believed);
    if (!isGreeting) sentence.push({ ...segment, isRead: believed.length > 0 });
    if (!endsSentence(tokens, segment)) continue;
    for (const part of unreadIn(sentence, tokens)) {
      if (isQuestion(tokens, part) && isStrange(explained, part)) unread.push(part);
    }
    sentence = [];
  }
  return unread;
}

interface Read extends Part {
  readonly isRead: boolean;
}

/** Of a sentence of which something was read, what is joined on to it; else all of it. */
function unreadIn(sentence: readonly Read[], tokens: readonly Token[]): readonly Part[] {
  const [first] = sentence;
  const last = sentence.at(-1);
  if (!first || !last) return [];
  if (sentence.some(({ isRead }) => isRead)) return sentence.filter((part) => !part.isRead && isJoinedOn(tokens, part));
  return [{ from: first.from, to: last.to, found: sentence.flatMap(({ found }) => found) }];
}

function endsSentence(tokens: readonly Token[], { to }: Stretch): boolean {
  const next = tokens[to];
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
