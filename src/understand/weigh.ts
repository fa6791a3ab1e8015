import type { Candidate } from './match-rules.ts';
import { JOINERS, type Segment } from './segments.ts';
import type { Confidence, Token } from './understanding.ts';

/**
 * How much evidence a rule needs. One clear word of the trade is enough when nothing else in its clause speaks of other
 * things; each word that nothing explains, each other domain's word and each topic that no rule took raises the bar.
 */
export const SCALE = {
  base: 1.6,
  /** Taken off where every word of the clause is explained, and vacancies are spoken of. */
  explained: 0.4,
  /** Times the share of the clause's words that nothing explains. */
  share: 2.4,
  unexplained: 0.2,
  foreign: 1.6,
  stray: 0.6,
  /** The same in an utterance that never speaks of vacancies. */
  strayAlone: 1,
  /** What talk of vacancies adds, once. */
  domain: 1,
  /** What a question mark or a word that asks adds, once. */
  asks: 0.25,
  /** Each word of another domain anywhere in an utterance (two at most) that never speaks of vacancies. */
  elsewhere: 0.6,
  /** A remark of more than `terse` words that asks nothing and never speaks of vacancies. */
  remark: 0.75,
  terse: 4,
  /** Up to so many words, a clause without a word of the trade counts as talk of vacancies. */
  short: 6,
  high: 1.5,
  medium: 0.6,
} as const;

/** The part of the sentence that each token of a segment stands in, counted from 0; no phrase is divided. */
export function partsOf(tokens: readonly Token[], segment: Segment): number[] {
  const parts: number[] = [];
  let current = 0;
  let next = 0;
  for (let at = segment.from; at < segment.to; at++) {
    while ((segment.found[next]?.to ?? segment.to) <= at) next++;
    const isInsidePhrase = (segment.found[next]?.from ?? at) < at;
    if (at > segment.from && !isInsidePhrase && beginsPart(tokens[at])) current += 1;
    parts.push(current);
  }
  return parts;
}

/** A part of a sentence ends at a comma, a dash, a bracket, or a word that joins two things. */
const beginsPart = (token: Token | undefined) => token !== undefined && (token.gap > 0 || JOINERS.has(token.norm));

/** What in a segment speaks against any reading of it, per part of the sentence. */
export interface Background {
  /** Words with a meaning, explained or not. */
  readonly words: readonly number[];
  readonly unexplained: readonly number[];
  readonly foreign: readonly number[];
  /** Topics that no rule of the segment uses. */
  readonly stray: readonly number[];
}

/** Looks over a segment once, for all its candidates. */
export function background(
  tokens: readonly Token[],
  explained: readonly boolean[],
  segment: Segment,
  parts: readonly number[],
  candidates: readonly Candidate[],
): Background {
  const size = (parts.at(-1) ?? 0) + 1;
  const against = { words: zeros(size), unexplained: zeros(size), foreign: zeros(size), stray: zeros(size) };
  for (let at = segment.from; at < segment.to; at++) {
    if (explained[at] || isWeightless(tokens[at])) continue;
    const part = parts[at - segment.from] ?? 0;
    add(against.unexplained, part);
    add(against.words, part);
  }
  const used: boolean[] = [];
  for (const { evidence } of candidates) for (const place of evidence) used[place] = true;
  for (let place = 0; place < segment.found.length; place++) {
    const hit = segment.found[place];
    if (!hit) continue;
    const part = parts[hit.from - segment.from] ?? 0;
    add(against.words, part);
    if (used[place]) continue;
    if (hit.entry.sense.isForeign) add(against.foreign, part);
    else if (hit.entry.sense.topics.length) add(against.stray, part);
  }
  return against;
}

const zeros = (size: number) => (size === 1 ? [0] : new Array<number>(size).fill(0));

const add = (counts: number[], part: number) => {
  counts[part] = (counts[part] ?? 0) + 1;
};

/** Single letters, pictures and flags say nothing for or against. */
function isWeightless(token: Token | undefined): boolean {
  if (!token || token.norm.length < 2 || token.norm.startsWith('flag:')) return true;
  return token.norm.charCodeAt(0) >= FIRST_PICTURE && token.norm.length <= 2;
}

const FIRST_PICTURE = 0x2190;

/** What evidence in these parts of the sentence needs to be believed. */
export function needed(parts: readonly number[], against: Background, hasDomain: boolean): number {
  const within = (counts: readonly number[]) => parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  const unexplained = within(against.unexplained);
  const words = within(against.words);
  const foreign = within(against.foreign);
  const stray = within(against.stray);
  if (hasDomain && unexplained + foreign + stray === 0) return SCALE.base - SCALE.explained;
  return (
    SCALE.base +
    (words ? (SCALE.share * unexplained) / words : 0) +
    SCALE.unexplained * unexplained +
    SCALE.foreign * foreign +
    (hasDomain ? SCALE.stray : SCALE.strayAlone) * stray
  );
}

/** A level rather than a number: numbers invite trust that they do not earn. */
export function levelOf(margin: number): Confidence {
  if (margin >= SCALE.high) return 'high';
  return margin >= SCALE.medium ? 'medium' : 'low';
}
