import type { Lexicon } from './lexicon.ts';
import { type Candidate, matchRules } from './match-rules.ts';
import type { Segment } from './segments.ts';
import type { IntentMatch, Token } from './understanding.ts';
import { background, levelOf, needed, SCALE } from './weigh.ts';

export interface FoundIntents {
  /** Believed, in the order asked, each intent once. */
  readonly intents: readonly IntentMatch[];
  /** Reached but not believed, best first. */
  readonly runnersUp: readonly IntentMatch[];
}

/**
 * The intents of an utterance. In each segment the most telling rule comes first; a further rule counts only if it has
 * evidence of its own, so that "travel costs" is not also a question about pay. Where a question is asked at all, what
 * the statements around it mention is not taken for a question.
 */
export function findIntents(
  lexicon: Lexicon,
  tokens: readonly Token[],
  segments: readonly Segment[],
  isStated: boolean,
): FoundIntents {
  const hasDomain = segments.some(({ found }) =>
    found.some(({ entry }) => entry.ids.some((id) => lexicon.concepts[id]?.role === 'domain')),
  );
  const perSegment = segments.map((segment) => readSegment(lexicon, tokens, segment, { hasDomain, isStated }));
  const isAsked = perSegment.some(
    (matches, at) => segments[at]?.asks && matches.some((match) => isReal(lexicon, match)),
  );
  const believed = new Map<string, IntentMatch>();
  const runnersUp = new Map<string, IntentMatch>();
  for (const [at, matches] of perSegment.entries()) {
    const isAside = isAsked && !segments[at]?.asks;
    for (const match of matches) {
      if (isAside && lexicon.kinds[match.intent] !== 'social') continue;
      const list = match.score >= match.needed ? believed : runnersUp;
      const known = list.get(match.intent);
      if (!known || known.score - known.needed < match.score - match.needed) list.set(match.intent, match);
    }
  }
  for (const intent of believed.keys()) runnersUp.delete(intent);
  return {
    intents: [...believed.values()].sort((a, b) => a.at - b.at),
    runnersUp: [...runnersUp.values()].sort((a, b) => b.score - b.needed - (a.score - a.needed)),
  };
}

/** A believed match that is more than a greeting. */
function isReal(lexicon: Lexicon, match: IntentMatch): boolean {
  return match.score >= match.needed && lexicon.kinds[match.intent] !== 'social';
}

function readSegment(
  lexicon: Lexicon,
  tokens: readonly Token[],
  segment: Segment,
  { hasDomain, isStated }: { hasDomain: boolean; isStated: boolean },
): IntentMatch[] {
  const candidates = matchRules(lexicon, segment, isStated);
  if (!candidates.length) return [];
  const against = background(lexicon, tokens, segment, candidates);
  const bonus = (hasDomain ? SCALE.domain : 0) + (segment.asks ? SCALE.asks : 0);
  const taken = new Set<number>();
  const matches: IntentMatch[] = [];
  for (const candidate of candidates) {
    if (!bringsNews(lexicon, segment, candidate, taken)) continue;
    const score = candidate.weight + bonus;
    const bar = needed(segment, candidate, against);
    matches.push(toMatch(tokens, segment, candidate, score, bar));
    for (const place of candidate.evidence) taken.add(place);
  }
  return matches;
}

/** It rests on a topic that no better rule has used; a rule without topics, on anything unused. */
function bringsNews(lexicon: Lexicon, segment: Segment, candidate: Candidate, taken: ReadonlySet<number>): boolean {
  const topics = candidate.evidence.filter((place) =>
    segment.found[place]?.entry.ids.some((id) => lexicon.concepts[id]?.role === 'topic'),
  );
  return (topics.length ? topics : candidate.evidence).some((place) => !taken.has(place));
}

function toMatch(
  tokens: readonly Token[],
  segment: Segment,
  { rule, evidence }: Candidate,
  score: number,
  bar: number,
): IntentMatch {
  const places = evidence.map((place) => segment.found[place]).filter((found) => found !== undefined);
  const words = places.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
  return {
    intent: rule.intent,
    rule: rule.text,
    words,
    score,
    needed: bar,
    confidence: levelOf(score - bar),
    at: Math.min(...places.map(({ from }) => from)),
  };
}
