import type { Lexicon } from './lexicon.ts';
import type { Found } from './read-phrases.ts';
import type { Rule, Rules } from './rules.ts';

/** A rule whose concepts stand together; `evidence` are places in the segment's list of phrases. */
export interface Candidate {
  readonly rule: Rule;
  readonly evidence: readonly number[];
  /** The parts of the sentence that the evidence stands in, each once. */
  readonly parts: readonly number[];
  /** What the concepts of the rule say together. */
  readonly weight: number;
}

/** The phrases of a segment, and the part of the sentence that each stands in. */
export interface Phrases {
  readonly found: readonly Found[];
  readonly parts: readonly number[];
  /** Concepts that hold for the whole utterance, such as STATED, without a place here. */
  readonly context: readonly number[];
}

/**
 * All rules that the concepts satisfy, the most telling first. A rule is looked for in each part of the sentence, and
 * across the parts only where no single part satisfies it. Every rule that may match costs one pass over the phrases.
 */
export function matchRules(lexicon: Lexicon, phrases: Phrases): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of satisfied(lexicon.rules, presentIn(phrases))) matchInParts(lexicon, rule, phrases, candidates);
  return candidates.length > 1 ? candidates.sort(mostTelling) : candidates;
}

/** The concepts of the phrases and of the context, each once. */
function presentIn({ found, context }: Phrases): number[] {
  const present = [...context];
  for (const { entry } of found) for (const id of entry.sense.ids) if (!present.includes(id)) present.push(id);
  return present;
}

/** The rules of which every group is served by one of the concepts. */
function satisfied({ led, ticked }: Rules, present: readonly number[]): Rule[] {
  for (const concept of present) ticked[concept] = 1;
  const rules: Rule[] = [];
  for (const concept of present) {
    for (const rule of led[concept] ?? NO_RULES) {
      if (areServed(rule, ticked) && !rules.includes(rule)) rules.push(rule);
    }
  }
  for (const concept of present) ticked[concept] = 0;
  return rules;
}

const NO_RULES: readonly Rule[] = [];

/** One concept of every group behind the first is ticked. */
function areServed({ groups }: Rule, ticked: Uint8Array): boolean {
  for (let at = 1; at < groups.length; at++) {
    if (!groups[at]?.some((concept) => ticked[concept] === 1)) return false;
  }
  return true;
}

/** What one part of the sentence says comes before what is gathered from several. */
function mostTelling(a: Candidate, b: Candidate): number {
  return (
    a.parts.length - b.parts.length ||
    b.weight - a.weight ||
    b.evidence.length - a.evidence.length ||
    a.rule.order - b.rule.order
  );
}

/** Pushes a candidate for each part that satisfies the rule alone, or else one for the parts together. */
function matchInParts(lexicon: Lexicon, rule: Rule, phrases: Phrases, candidates: Candidate[]): void {
  const { found, parts } = phrases;
  const before = candidates.length;
  const isOnePart = (parts[parts.length - 1] ?? 0) === 0;
  for (let from = 0; !isOnePart && from < found.length; ) {
    let to = from + 1;
    while (to < found.length && parts[to] === parts[from]) to++;
    matchBetween(lexicon, rule, phrases, from, to, candidates);
    from = to;
  }
  if (candidates.length === before) matchBetween(lexicon, rule, phrases, 0, found.length, candidates);
}

/** What each group of the rule at hand says; the bits of `serves` have room for no more groups than these. */
const weights = new Float64Array(32);

/** Matches the rule against the phrases `from` up to, not including, `to`, with the context. */
function matchBetween(
  lexicon: Lexicon,
  rule: Rule,
  { found, parts, context }: Phrases,
  from: number,
  to: number,
  candidates: Candidate[],
): void {
  weights.fill(-1, 0, rule.groups.length);
  for (const id of context) {
    if (rule.without.includes(id)) return;
    raise(lexicon, rule, id);
  }
  const evidence: number[] = [];
  const evidenceParts: number[] = [];
  for (let place = from; place < to; place++) {
    let serves = false;
    for (const id of found[place]?.entry.sense.ids ?? NONE) {
      if (rule.without.includes(id)) return;
      if (raise(lexicon, rule, id)) serves = true;
    }
    if (!serves) continue;
    evidence.push(place);
    const part = parts[place] ?? 0;
    if (evidenceParts[evidenceParts.length - 1] !== part) evidenceParts.push(part);
  }
  if (evidence.length === 0) return;
  let weight = 0;
  for (let group = 0; group < rule.groups.length; group++) {
    const one = weights[group] ?? -1;
    if (one < 0) return;
    weight += one;
  }
  candidates.push({ rule, evidence, parts: evidenceParts, weight });
}

const NONE: readonly number[] = [];

/** Raises the weight of the groups that a concept serves to its own; false where it serves none. */
function raise({ concepts }: Lexicon, { serves, groups: { length } }: Rule, concept: number): boolean {
  const served = serves.get(concept);
  if (served === undefined) return false;
  const weight = concepts[concept]?.weight ?? 0;
  for (let group = 0; group < length; group++) {
    if (served & (1 << group) && weight > (weights[group] ?? 0)) weights[group] = weight;
  }
  return true;
}
