import type { Found } from './read-phrases.ts';
import type { Token } from './understanding.ts';

/** A stretch of the utterance that holds one question or one statement: tokens `from` up to, not including, `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly found: readonly Found[];
  /** It is a question or a request, by its mark or by its words. */
  readonly asks: boolean;
}

/** Words that join two questions, or two things asked about. */
export const JOINERS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'et',
  'but',
  'mais',
  'also',
  'aussi',
  'plus',
  'then',
]);

/** With one of these at the head of a sentence or of a part of it, a question is asked ("…, will others see it"). */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'am is are was were do does did will would can could may might must shall should have has'.split(' '),
);

/**
 * Divides an utterance where a sentence or line ends, and where, after a comma or an "and", another question begins
 * ("… and how do I apply").
 */
export function divide(tokens: readonly Token[], found: readonly Found[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let firstFound = 0;
  const close = (to: number, nextFound: number) => {
    const inside = found.slice(firstFound, nextFound);
    const marked = tokens[to - 1]?.asks || opensAsking(tokens, from);
    segments.push({ from, to, found: inside, asks: marked || inside.some(({ entry }) => entry.sense.asks) });
    from = to;
    firstFound = nextFound;
  };
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < found.length && (found[next]?.to ?? 0) <= at) next++;
    const token = tokens[at];
    if (!token || at === from) continue;
    if (token.gap === 2 || (mayDivide(token) && (opensAsking(tokens, at) || beginsQuestion(found, next, at))))
      close(at, next);
  }
  if (tokens.length > from) close(tokens.length, found.length);
  return segments;
}

/** An auxiliary stands at `at`, or right behind the joiner there. */
function opensAsking(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.norm ?? '';
  return AUXILIARIES.has(JOINERS.has(first) ? (tokens[at + 1]?.norm ?? '') : first);
}

const mayDivide = (token: Token) => token.gap === 1 || JOINERS.has(token.norm);

/** A word that asks stands at `at`, or close behind the joiner there ("and I also wanted to ask"). */
function beginsQuestion(found: readonly Found[], next: number, at: number): boolean {
  for (let place = next; (found[place]?.from ?? Number.POSITIVE_INFINITY) <= at + CLOSE_BEHIND; place++) {
    if (found[place]?.entry.sense.asks) return true;
  }
  return false;
}

const CLOSE_BEHIND = 3;
