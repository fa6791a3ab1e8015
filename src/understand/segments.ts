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

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'et', 'but', 'mais', 'also', 'aussi', 'plus', 'then']);

const LONGEST_JOINER = 5;

/** Whether a word joins two questions, or two things asked about. */
export const isJoiner = (norm: string): boolean => norm.length <= LONGEST_JOINER && JOINERS.has(norm);

/** With one of these at the head of a sentence or of a part of it, a question is asked ("…, will others see it"). */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'am is are was were do does did will would can could may might must shall should have has'.split(' '),
);

/** At the head of a sentence these ask too, also inside a longer phrase ("whom should I bother"). */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  'what which who whom whose when where why how quel quelle quels quelles combien quand comment pourquoi où'.split(' '),
);

/**
 * Divides an utterance where a sentence or line ends, and where, after a comma or an "and", another question begins
 * ("… and how do I apply").
 */
export function divide(tokens: readonly Token[], found: readonly Found[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let firstFound = 0;
  let next = 0;
  for (let at = 1; at <= tokens.length; at++) {
    while (next < found.length && (found[next]?.to ?? 0) <= at) next++;
    if (at < tokens.length && !divides(tokens, found, next, at)) continue;
    segments.push(segmentOf(tokens, from, at, found.slice(firstFound, next)));
    from = at;
    firstFound = next;
  }
  return segments;
}

function segmentOf(tokens: readonly Token[], from: number, to: number, found: readonly Found[]): Segment {
  const asks = tokens[to - 1]?.asks || opensAsking(tokens, from) || found.some(({ entry }) => entry.sense.asks);
  return { from, to, found, asks };
}

/** An auxiliary or a question word stands at `at`, or right behind the joiner there. */
export function opensAsking(tokens: readonly Token[], at: number): boolean {
  const first = firstWord(tokens, at);
  return AUXILIARIES.has(first) || QUESTION_WORDS.has(first);
}

function firstWord(tokens: readonly Token[], at: number): string {
  const first = tokens[at]?.norm ?? '';
  return isJoiner(first) ? (tokens[at + 1]?.norm ?? '') : first;
}

/** A new segment begins at `at`; `next` is the first phrase that ends behind it. */
function divides(tokens: readonly Token[], found: readonly Found[], next: number, at: number): boolean {
  const token = tokens[at];
  if (!token || token.gap === 2) return token !== undefined;
  const mayDivide = token.gap === 1 || isJoiner(token.norm);
  return mayDivide && (AUXILIARIES.has(firstWord(tokens, at)) || beginsQuestion(found, next, at));
}

const CLOSE_BEHIND = 3;

/** A word that asks stands at `at`, or close behind the joiner there ("and I also wanted to ask"). */
function beginsQuestion(found: readonly Found[], next: number, at: number): boolean {
  for (let place = next; (found[place]?.from ?? Number.POSITIVE_INFINITY) <= at + CLOSE_BEHIND; place++) {
    if (found[place]?.entry.sense.asks) return true;
  }
  return false;
}
