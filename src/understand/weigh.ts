import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './match-rules.ts';
import type { Segment } from './segments.ts';
import type { Confidence, Token } from './understanding.ts';

/**
 * How much evidence a rule needs. One clear word of the trade is enough when nothing else in its clause speaks of other
 * things; each word that nothing explains, each other domain's word and each topic that no rule took raises the bar.
 */
export const SCALE = {
  base: 1.5,
  /** Times the share of the clause's words that nothing explains. */
  share: 3.2,
  unexplained: 0.2,
  foreign: 1.6,
  stray: 0.6,
  /** What talk of vacancies adds, once. */
  domain: 1,
  /** What a question mark or a word that asks adds, once. */
  asks: 0.25,
  high: 1.5,
  medium: 0.6,
  /** Below the bar by no more than this, a reading may be offered as a choice. */
  near: 1,
} as const;

/** What in a segment speaks against any reading of it: positions of tokens, by the part of the sentence they stand in. */
export interface Background {
  readonly part: readonly number[];
  /** Words with a meaning, explained or not, per part. */
  readonly words: readonly number[];
  readonly unexplained: readonly number[];
  readonly foreign: readonly number[];
  /** Topics that no rule of the segment uses. */
  readonly stray: readonly number[];
}

/** Looks over a segment once, for all its candidates. */
export function background(
  lexicon: Lexicon,
  tokens: readonly Token[],
  segment: Segment,
  candidates: readonly Candidate[],
): Background {
  const part: number[] = [];
  let current = 0;
  for (let at = segment.from; at < segment.to; at++) {
    if (at > segment.from && (tokens[at]?.gap ?? 0) > 0) current += 1;
    part.push(current);
  }
  const partOf = (at: number) => part[at - segment.from] ?? 0;
  const words = new Array<number>(current + 1).fill(0);
  const unexplained: number[] = [];
  const foreign: number[] = [];
  const stray: number[] = [];
  const used = new Set(candidates.flatMap(({ evidence }) => evidence));
  let at = segment.from;
  for (const [place, { from, to, entry }] of segment.found.entries()) {
    for (; at < from; at++) if (!isOneLetter(tokens[at])) unexplained.push(partOf(at));
    at = to;
    const roles = entry.ids.map((id) => lexicon.concepts[id]?.role);
    if (roles.every((role) => role === 'filler')) continue;
    words[partOf(from)] = (words[partOf(from)] ?? 0) + 1;
    if (roles.includes('foreign') && !used.has(place)) foreign.push(partOf(from));
    else if (roles.includes('topic') && !used.has(place)) stray.push(partOf(from));
  }
  for (; at < segment.to; at++) if (!isOneLetter(tokens[at])) unexplained.push(partOf(at));
  for (const where of unexplained) words[where] = (words[where] ?? 0) + 1;
  return { part, words, unexplained, foreign, stray };
}

const isOneLetter = (token: Token | undefined) => token !== undefined && token.norm.length === 1;

/** What a candidate would need to be believed: judged by the parts of the sentence that its evidence stands in. */
export function needed(segment: Segment, candidate: Candidate, against: Background): number {
  const parts = new Set<number>();
  for (const place of candidate.evidence) {
    const from = segment.found[place]?.from ?? segment.from;
    parts.add(against.part[from - segment.from] ?? 0);
  }
  const within = (list: readonly number[]) => list.reduce((sum, where) => sum + (parts.has(where) ? 1 : 0), 0);
  const unexplained = within(against.unexplained);
  let words = 0;
  for (const where of parts) words += against.words[where] ?? 0;
  return (
    SCALE.base +
    (words ? (SCALE.share * unexplained) / words : 0) +
    SCALE.unexplained * unexplained +
    SCALE.foreign * within(against.foreign) +
    SCALE.stray * within(against.stray)
  );
}

/** A level rather than a number: numbers invite trust that they do not earn. */
export function levelOf(margin: number): Confidence {
  if (margin >= SCALE.high) return 'high';
  return margin >= SCALE.medium ? 'medium' : 'low';
}
