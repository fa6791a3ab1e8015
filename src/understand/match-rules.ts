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
  const isOnePart = (parts.at(-1) ?? 0) === 0;
  for (let from = 0; !isOnePart && from < found.length; ) {
    let to = from + 1;
    while (to < found.length && parts[to] === parts[from]) to++;
    matchBetween(lexicon, rule, phrases, from, to, candidates);
    from = to;
  }
  if (candidates.length === before) matchBetween(lexicon, rule, phrases, 0, found.length, candidates);
}

/** Matches the rule against the phrases `from` up to, not including, `to`, with the context. */
function matchBetween(
  lexicon: Lexicon,
  rule: Rule,
  { found, parts, context }: Phrases,
  from: number,
  to: number,
  candidates: Candidate[],
): void {
  const weights = new Array<number>(rule.size).fill(-1);
  const evidence: number[] = [];
  const evidenceParts: number[] = [];
  for (const id of context) {
    if (rule.without.includes(id)) return;
    heaviest(weights, rule.serves.get(id) ?? 0, lexicon.concepts[id]?.weight ?? 0);
  }
  for (let place = from; place < to; place++) {
    let serves = 0;
    for (const id of found[place]?.entry.ids ?? []) {
      if (rule.without.includes(id)) return;
      const groups = rule.serves.get(id);
      if (groups === undefined) continue;
      serves |= groups;
      heaviest(weights, groups, lexicon.concepts[id]?.weight ?? 0);
    }
    if (serves === 0) continue;
    evidence.push(place);
    const part = parts[place] ?? 0;
    if (evidenceParts.at(-1) !== part) evidenceParts.push(part);
  }
  let weight = 0;
  for (const one of weights) {
    if (one < 0) return;
    weight += one;
  }
  if (!evidence.length) return;
  candidates.push({ rule, evidence, parts: evidenceParts, weight });
}

/** Raises the weight of the groups, given as bits, to that of a concept which serves them. */
function heaviest(weights: number[], groups: number, weight: number): void {
  for (let at = 0; at < weights.length; at++) {
    if (groups & (1 << at) && weight > (weights[at] ?? -1)) weights[at] = weight;
  }
}
