import type { Intent } from '../content/schema/understanding.ts';

/** A rule of an intent, compiled: every group needs one of its concepts, and none of `without` may be there. */
export interface Rule {
  readonly intent: string;
  readonly text: string;
  /** The concepts of each group, the group that is met with least often first. */
  readonly groups: readonly (readonly number[])[];
  readonly without: readonly number[];
  /** The groups that a concept serves, as bits. */
  readonly serves: ReadonlyMap<number, number>;
  /** Position in the file: the last resort for an order that never varies. */
  readonly order: number;
}

/** All rules, laid out so that a question's concepts find theirs without touching the others. */
export interface Rules {
  /** For each concept the rules whose first group it serves. */
  readonly led: readonly (readonly Rule[] | undefined)[];
  /** Room to tick the concepts at hand; all zero between two uses. */
  readonly ticked: Uint8Array;
}

/** Reads `A B|C !D` into groups of concept names. */
export function parseRule(text: string): { groups: string[][]; without: string[] } {
  const terms = text.split(' ');
  return {
    groups: terms.filter((term) => !term.startsWith('!')).map((term) => term.split('|')),
    without: terms.filter((term) => term.startsWith('!')).flatMap((term) => term.slice(1).split('|')),
  };
}

/** Compiles the rules of all intents; concepts are numbered from 0 up to `concepts`. */
export function compileRules(
  intents: Readonly<Record<string, Intent>>,
  concepts: number,
  idOf: (concept: string) => number,
): Rules {
  const texts = Object.entries(intents).flatMap(([intent, { rules }]) => rules.map((text) => ({ intent, text })));
  const uses = countUses(texts.map(({ text }) => text));
  const led: Rule[][] = [];
  for (const [order, { intent, text }] of texts.entries()) {
    const rule = compileRule(intent, text, order, uses, idOf);
    for (const concept of new Set(rule.groups[0])) {
      led[concept] ??= [];
      led[concept].push(rule);
    }
  }
  return { led, ticked: new Uint8Array(concepts) };
}

/** In how many places of the rules each concept stands. */
function countUses(rules: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const concept of rules.flatMap((text) => parseRule(text).groups.flat())) {
    uses.set(concept, (uses.get(concept) ?? 0) + 1);
  }
  return uses;
}

function compileRule(
  intent: string,
  text: string,
  order: number,
  uses: ReadonlyMap<string, number>,
  idOf: (concept: string) => number,
): Rule {
  const parsed = parseRule(text);
  const usesOf = (group: readonly string[]) => group.reduce((sum, concept) => sum + (uses.get(concept) ?? 0), 0);
  const groups = parsed.groups.toSorted((a, b) => usesOf(a) - usesOf(b)).map((group) => group.map(idOf));
  const serves = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    for (const concept of group) serves.set(concept, (serves.get(concept) ?? 0) | (1 << at));
  }
  return { intent, text, groups, without: parsed.without.map(idOf), serves, order };
}
