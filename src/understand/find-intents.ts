import type { Lexicon } from './lexicon.ts';
import { type Candidate, matchRules } from './match-rules.ts';
import type { Found } from './read-phrases.ts';
import { isJoiner, type Segment } from './segments.ts';
import { isSocial } from './social.ts';
import { Taken } from './taken.ts';
import type { IntentMatch, Token } from './understanding.ts';
import { type Stretch, unreadOf } from './unread.ts';
import { background, levelOf, needed, partsOf, SCALE } from './weigh.ts';

/** What is known of an utterance before its intents are. */
export interface Utterance {
  readonly tokens: readonly Token[];
  /** For each token whether anything explains it. */
  readonly explained: readonly boolean[];
  /** It states something of one person. */
  readonly isStated: boolean;
}

export interface FoundIntents {
  /** Believed, in the order asked, each intent once. */
  readonly intents: readonly IntentMatch[];
  /** Reached but not believed, best first. */
  readonly runnersUp: readonly IntentMatch[];
  readonly speaksOfVacancies: boolean;
  /** Beside what was believed, be it a greeting, the questions of which nothing was. */
  readonly unread: readonly Stretch[];
}

/**
 * The intents of an utterance. In each segment the most telling rule comes first; a further rule counts only if it has
 * evidence of its own, so that "travel costs" is not also a question about pay. Where a question is asked at all, what
 * the statements around it mention is not taken for a question.
 */
export function findIntents(
  lexicon: Lexicon,
  { tokens, explained, isStated }: Utterance,
  segments: readonly Segment[],
): FoundIntents {
  const surroundings = lookAround(lexicon, segments, explained, isStated);
  const perSegment: IntentMatch[][] = [];
  let isAsked = false;
  for (const [at, segment] of segments.entries()) {
    const alone = readSegment(lexicon, segment, tokens, explained, surroundings);
    const before = at > 0 && goesOn(segment, tokens, explained, alone) ? segments[at - 1] : undefined;
    const matches = before ? readAfter(lexicon, before, segment, tokens, explained, surroundings) : alone;
    perSegment.push(matches);
    if (segment.asks && matches.some((match) => isReal(lexicon, match))) isAsked = true;
  }
  const believed: IntentMatch[] = [];
  const runnersUp: IntentMatch[] = [];
  for (let at = 0; at < segments.length; at++) {
    const isAside = isAsked && isStatement(lexicon, segments[at]);
    for (const match of perSegment[at] ?? []) {
      if (isAside && !isSocial(lexicon, match.intent)) continue;
      keepBest(match.score >= match.needed ? believed : runnersUp, match);
    }
  }
  return {
    unread:
      believed.length > 0 && segments.length > 1 ? unreadOf(lexicon, tokens, explained, segments, perSegment) : [],
    speaksOfVacancies: surroundings.hasDomain && surroundings.foreignWords === 0,
    intents: believed.length > 1 ? believed.sort((a, b) => a.at - b.at) : believed,
    runnersUp: runnersUp.length > 0 ? bestFirst(runnersUp, believed) : runnersUp,
  };
}

/** A few known words that begin by asking, and do not say of what: "…? And when is it?" */
function goesOn(
  { from, to, found }: Segment,
  tokens: readonly Token[],
  explained: readonly boolean[],
  alone: readonly IntentMatch[],
): boolean {
  if (to - from > SCALE.short || alone.some((match) => match.score >= match.needed)) return false;
  const start = isJoiner(tokens[from]?.norm ?? '') ? from + 1 : from;
  if (!found.some((hit) => hit.entry.sense.asks && hit.from <= start)) return false;
  return !explained.slice(from, to).includes(false);
}

/** Reads a segment together with what the one before it speaks of. */
function readAfter(
  lexicon: Lexicon,
  before: Segment,
  segment: Segment,
  tokens: readonly Token[],
  explained: readonly boolean[],
  surroundings: Surroundings,
): IntentMatch[] {
  const spokenOf = before.found.flatMap(({ entry }) =>
    entry.sense.ids.filter((id) => lexicon.concepts[id]?.role === 'topic' || lexicon.concepts[id]?.role === 'domain'),
  );
  const context = [...new Set([...surroundings.context, ...spokenOf])];
  return readSegment(lexicon, segment, tokens, explained, { ...surroundings, context });
}

function bestFirst(runnersUp: readonly IntentMatch[], believed: readonly IntentMatch[]): readonly IntentMatch[] {
  const isBelieved = ({ intent }: IntentMatch) => believed.some((match) => match.intent === intent);
  return runnersUp.filter((match) => !isBelieved(match)).sort((a, b) => margin(b) - margin(a));
}

const margin = ({ score, needed }: IntentMatch) => score - needed;

/** Each intent once, by its best match. */
function keepBest(list: IntentMatch[], match: IntentMatch): void {
  const known = list.findIndex(({ intent }) => intent === match.intent);
  if (known < 0) list.push(match);
  else if (margin(match) > margin(list[known] ?? match)) list[known] = match;
}

/** What holds for all segments of an utterance. */
interface Surroundings {
  readonly hasDomain: boolean;
  readonly context: readonly number[];
  readonly foreignWords: number;
  /** Words that nothing explains. */
  readonly unknownWords: number;
}

function lookAround(
  lexicon: Lexicon,
  segments: readonly Segment[],
  explained: readonly boolean[],
  isStated: boolean,
): Surroundings {
  const context: number[] = isStated ? [lexicon.stated] : [];
  let hasDomain = false;
  let foreignWords = 0;
  for (const { found } of segments) {
    for (const [at, { entry }] of found.entries()) {
      for (const id of entry.sense.context) if (!context.includes(id)) context.push(id);
      if (entry.sense.isDomain && !isOfAnother(found, at)) hasDomain = true;
      if (entry.sense.isForeign) foreignWords += 1;
    }
  }
  if (namesTwo(segments)) context.push(lexicon.twoNamed);
  const unknownWords = unknownIn(explained, 0, explained.length);
  return { hasDomain, context, foreignWords: Math.min(2, foreignWords), unknownWords };
}

/** Two vacancies or more are named. */
function namesTwo(segments: readonly Segment[]): boolean {
  let first: string | undefined;
  for (const { found } of segments) {
    for (const { entry } of found) {
      for (const { id } of entry.vacancies) {
        first ??= id;
        if (id !== first) return true;
      }
    }
  }
  return false;
}

/** What the rest of an utterance that never speaks of vacancies says against a segment of it. */
function elsewhere(
  segment: Segment,
  explained: readonly boolean[],
  { foreignWords, unknownWords }: Surroundings,
): number {
  const outside = unknownWords - unknownIn(explained, segment.from, segment.to);
  return SCALE.elsewhere * foreignWords + SCALE.unknownElsewhere * Math.min(MOST_UNKNOWN, outside);
}

function unknownIn(explained: readonly boolean[], from: number, to: number): number {
  let unknown = 0;
  for (let at = from; at < to; at++) if (!explained[at]) unknown += 1;
  return unknown;
}

const MOST_UNKNOWN = 3;

/** Right beside a word of another domain, a word of the trade is that domain's: a card application, to apply make-up. */
function isOfAnother(found: readonly Found[], at: number): boolean {
  const before = found[at - 1];
  const after = found[at + 1];
  const isBehind = before?.entry.sense.isForeign && before.to === found[at]?.from;
  return isBehind || (after?.entry.sense.isForeign === true && after.from === found[at]?.to);
}

/** It asks nothing, and is more than a catchword ("deadline + how to apply"). */
function isStatement(lexicon: Lexicon, segment: Segment | undefined): boolean {
  if (!segment || segment.asks) return false;
  const isLong = segment.to - segment.from > SCALE.terse;
  return isLong || segment.found.some(({ entry }) => entry.sense.ids.includes(lexicon.self));
}

/** A believed match that is more than a greeting. */
function isReal(lexicon: Lexicon, match: IntentMatch): boolean {
  return match.score >= match.needed && !isSocial(lexicon, match.intent);
}

function readSegment(
  lexicon: Lexicon,
  segment: Segment,
  tokens: readonly Token[],
  explained: readonly boolean[],
  surroundings: Surroundings,
): IntentMatch[] {
  const { found } = segment;
  const { hasDomain, context } = surroundings;
  const parts = partsOf(tokens, segment);
  const partOfFound: number[] = [];
  for (const { from } of found) partOfFound.push(parts[from - segment.from] ?? 0);
  const candidates = matchRules(lexicon, { found, parts: partOfFound, context });
  if (candidates.length === 0) return [];
  const against = background(tokens, explained, segment, parts, candidates);
  const bonus = (hasDomain ? SCALE.domain : 0) + (segment.asks ? SCALE.asks : 0);
  const isRemark = !segment.asks && !hasDomain && segment.to - segment.from > SCALE.terse;
  const isShort = segment.to - segment.from <= SCALE.short;
  const handicap = (isRemark ? SCALE.remark : 0) + (hasDomain ? 0 : elsewhere(segment, explained, surroundings));
  const taken = new Taken(found);
  const matches: IntentMatch[] = [];
  for (const candidate of candidates) {
    if (!taken.leaves(candidate)) continue;
    const isTalk = isSocial(lexicon, candidate.rule.intent);
    if (!isTalk && taken.holds(candidate.parts)) continue;
    const score = candidate.weight + bonus;
    const bar = isTalk ? SCALE.base : needed(candidate.parts, against, hasDomain || isShort) + handicap;
    matches.push(toMatch(segment, candidate, score, bar));
    if (score < bar) continue;
    taken.add(candidate, isTalk);
  }
  return matches;
}

function toMatch({ found, to }: Segment, { rule, evidence }: Candidate, score: number, bar: number): IntentMatch {
  const hits: Found[] = [];
  let at = to;
  for (const place of evidence) {
    const hit = found[place];
    if (!hit) continue;
    hits.push(hit);
    if (hit.from < at) at = hit.from;
  }
  return {
    intent: rule.intent,
    rule: rule.text,
    evidence: hits,
    score,
    needed: bar,
    confidence: levelOf(score - bar),
    at,
  };
}
