import type { Lexicon } from './lexicon.ts';
import type { Rule } from './rules.ts';
import type { Segment } from './segments.ts';

/** A rule whose concepts all stand in one segment; `evidence` are places in the segment's list of phrases. */
export interface Candidate {
  readonly rule: Rule;
  readonly evidence: readonly number[];
  /** What the concepts of the rule say together. */
  readonly weight: number;
}

/**
 * All rules that the segment's concepts satisfy, the most telling first. `isStated`: the utterance states something of one
 * person, which holds for every segment of it and has no place of its own.
 */
export function matchRules(lexicon: Lexicon, segment: Segment, isStated: boolean): Candidate[] {
  const places = new Map<number, number[]>();
  if (isStated) places.set(lexicon.stated, []);
  for (const [place, { entry }] of segment.found.entries()) {
    for (const id of entry.ids) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  }
  const candidates: Candidate[] = [];
  const looked = new Set<Rule>();
  for (const concept of places.keys()) {
    for (const rule of lexicon.rules[concept] ?? []) {
      if (looked.has(rule)) continue;
      looked.add(rule);
      const candidate = match(lexicon, rule, places);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates.sort(
    (a, b) => b.weight - a.weight || b.evidence.length - a.evidence.length || a.rule.order - b.rule.order,
  );
}

function match(lexicon: Lexicon, rule: Rule, places: ReadonlyMap<number, readonly number[]>): Candidate | null {
  for (const concept of rule.without) if (places.has(concept)) return null;
  const evidence: number[] = [];
  let weight = 0;
  for (const group of rule.groups) {
    let heaviest = -1;
    for (const concept of group) {
      const found = places.get(concept);
      if (!found) continue;
      for (const place of found) if (!evidence.includes(place)) evidence.push(place);
      heaviest = Math.max(heaviest, lexicon.concepts[concept]?.weight ?? 0);
    }
    if (heaviest < 0) return null;
    weight += heaviest;
  }
  return { rule, evidence, weight };
}
