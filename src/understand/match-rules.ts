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
  const present = [...phrases.context];
  for (const { entry } of phrases.found) for (const id of entry.ids) if (!present.includes(id)) present.push(id);
  const candidates: Candidate[] = [];
  for (const rule of satisfied(lexicon.rules, present)) matchInParts(lexicon, rule, phrases, candidates);
  return candidates.length > 1 ? candidates.sort(mostTelling) : candidates;
}

/** The rules of which every group is filled by one of the concepts. */
function satisfied({ all, services, whole, filled }: Rules, present: readonly number[]): Rule[] {
  const rules: Rule[] = [];
  for (const concept of present) {
    const pairs = services[concept];
    if (!pairs) continue;
    for (let i = 0; i < pairs.length; i += 2) {
      const order = pairs[i] ?? 0;
      const before = filled[order] ?? 0;
      const now = before | (pairs[i + 1] ?? 0);
      filled[order] = now;
      const rule = before !== now && now === whole[order] ? all[order] : undefined;
      if (rule) rules.push(rule);
    }
  }
  for (const concept of present) {
    const pairs = services[concept];
    if (pairs) for (let i = 0; i < pairs.length; i += 2) filled[pairs[i] ?? 0] = 0;
  }
  return rules;
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

/** What each group of the rule at hand says; no rule has more than eight. */
const weights = new Float64Array(8);

/** Matches the rule against the phrases `from` up to, not including, `to`, with the context. */
function matchBetween(
  lexicon: Lexicon,
  rule: Rule,
  { found, parts, context }: Phrases,
  from: number,
  to: number,
  candidates: Candidate[],
): void {
  weights.fill(-1, 0, rule.size);
  for (const id of context) {
    if (rule.without.includes(id)) return;
    raise(lexicon, rule, id);
  }
  const evidence: number[] = [];
  const evidenceParts: number[] = [];
  for (let place = from; place < to; place++) {
    let serves = false;
    for (const id of found[place]?.entry.ids ?? NONE) {
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
  for (let group = 0; group < rule.size; group++) {
    const one = weights[group] ?? -1;
    if (one < 0) return;
    weight += one;
  }
  candidates.push({ rule, evidence, parts: evidenceParts, weight });
}

const NONE: readonly number[] = [];

/** Raises the weight of the groups that a concept serves to its own; false where it serves none. */
function raise({ concepts }: Lexicon, { serves, size }: Rule, concept: number): boolean {
  const groups = serves.get(concept);
  if (groups === undefined) return false;
  const weight = concepts[concept]?.weight ?? 0;
  for (let group = 0; group < size; group++) {
    if (groups & (1 << group) && weight > (weights[group] ?? 0)) weights[group] = weight;
  }
  return true;
}
