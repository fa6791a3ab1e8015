import type { Lexicon } from './lexicon.ts';
import type { Found } from './read-phrases.ts';
import type { Rule } from './rules.ts';

/** A rule whose concepts stand together; `evidence` are places in the segment's list of phrases. */
export interface Candidate {
  readonly rule: Rule;
  readonly evidence: readonly number[];
  /** The parts of the sentence that the evidence stands in. */
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

type Places = ReadonlyMap<number, readonly number[]>;

/**
 * All rules that the concepts satisfy, the most telling first. A rule is looked for in each part of the sentence, and
 * across the parts only where no single part satisfies it.
 */
export function matchRules(lexicon: Lexicon, phrases: Phrases): Candidate[] {
  const places = placesOf(phrases);
  const last = phrases.parts.at(-1) ?? 0;
  const candidates: Candidate[] = [];
  const looked = new Set<Rule>();
  for (const concept of places.keys()) {
    for (const rule of lexicon.rules[concept] ?? []) {
      if (looked.has(rule)) continue;
      looked.add(rule);
      const whole = match(lexicon, rule, places, phrases.parts, null);
      if (!whole || last === 0) {
        if (whole) candidates.push(whole);
        continue;
      }
      const inParts = [...new Set(whole.parts)].map((part) => match(lexicon, rule, places, phrases.parts, part));
      const found = inParts.filter((candidate) => candidate !== null);
      candidates.push(...(found.length ? found : [whole]));
    }
  }
  return candidates.sort(mostTelling);
}

function mostTelling(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || b.evidence.length - a.evidence.length || a.rule.order - b.rule.order;
}

function placesOf({ found, context }: Phrases): Places {
  const places = new Map<number, number[]>();
  for (const id of context) places.set(id, []);
  for (const [place, { entry }] of found.entries()) {
    for (const id of entry.ids) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  }
  return places;
}

/** Matches a rule in one part of the sentence, or, with `only` null, in the whole of it. */
function match(
  lexicon: Lexicon,
  rule: Rule,
  places: Places,
  parts: readonly number[],
  only: number | null,
): Candidate | null {
  const isHere = (place: number) => only === null || parts[place] === only;
  for (const concept of rule.without) {
    const found = places.get(concept);
    if (found && (found.length === 0 || found.some(isHere))) return null;
  }
  const evidence: number[] = [];
  const evidenceParts: number[] = [];
  let weight = 0;
  for (const group of rule.groups) {
    let heaviest = -1;
    for (const concept of group) {
      const found = places.get(concept);
      if (!found || (found.length > 0 && !found.some(isHere))) continue;
      heaviest = Math.max(heaviest, lexicon.concepts[concept]?.weight ?? 0);
      for (const place of found) {
        if (!isHere(place) || evidence.includes(place)) continue;
        evidence.push(place);
        evidenceParts.push(parts[place] ?? 0);
      }
    }
    if (heaviest < 0) return null;
    weight += heaviest;
  }
  return { rule, evidence, parts: evidenceParts, weight };
}
