import type { Candidate } from './match-rules.ts';
import { isJoiner, type Segment } from './segments.ts';
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
  elsewhere: 0.9,
  /** Each word that nothing explains (three at most) in the other segments of such an utterance. */
  unknownElsewhere: 0.3,
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
const beginsPart = (token: Token | undefined) => token !== undefined && (token.gap > 0 || isJoiner(token.norm));

/** What in one part of a sentence speaks against any reading of it, counted. */
export interface Against {
  /** Words with a meaning, explained or not. */
  words: number;
  unexplained: number;
  foreign: number;
  /** Topics that no rule of the segment uses. */
  stray: number;
}

/** Looks over a segment once, for all its candidates: what stands against them in each part of it. */
export function background(
  tokens: readonly Token[],
  explained: readonly boolean[],
  segment: Segment,
  parts: readonly number[],
  candidates: readonly Candidate[],
): readonly Against[] {
  const perPart: Against[] = [];
  for (let part = parts[parts.length - 1] ?? 0; part >= 0; part--) {
    perPart.push({ words: 0, unexplained: 0, foreign: 0, stray: 0 });
  }
  for (let at = segment.from; at < segment.to; at++) {
    if (explained[at] || !hasWeight(tokens[at])) continue;
    const against = perPart[parts[at - segment.from] ?? 0];
    if (!against) continue;
    against.unexplained += 1;
    against.words += 1;
  }
  for (let place = 0; place < segment.found.length; place++) {
    const hit = segment.found[place];
    const against = perPart[parts[(hit?.from ?? 0) - segment.from] ?? 0];
    if (!hit || !against) continue;
    against.words += 1;
    const { isForeign, isPlace, topics } = hit.entry.sense;
    if ((!isForeign && !isPlace && topics.length === 0) || isEvidence(place, candidates)) continue;
    if (isForeign) against.foreign += 1;
    else if (isPlace) against.unexplained += 1;
    else against.stray += 1;
  }
  return perPart;
}

function isEvidence(place: number, candidates: readonly Candidate[]): boolean {
  for (const { evidence } of candidates) if (evidence.includes(place)) return true;
  return false;
}

/** Single letters, pictures and flags say nothing for or against. */
function hasWeight(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number';
}

/** What evidence in these parts of the sentence needs to be believed. */
export function needed(parts: readonly number[], perPart: readonly Against[], hasDomain: boolean): number {
  let words = 0;
  let unexplained = 0;
  let foreign = 0;
  let stray = 0;
  for (const part of parts) {
    const against = perPart[part];
    if (!against) continue;
    words += against.words;
    unexplained += against.unexplained;
    foreign += against.foreign;
    stray += against.stray;
  }
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
