import type { Intent } from '../content/schema/understanding.ts';

/** A rule of an intent, compiled: every group needs one of its concepts, and none of `without` may be there. */
export interface Rule {
  readonly intent: string;
  readonly text: string;
  readonly groups: readonly (readonly number[])[];
  readonly without: readonly number[];
  /** The groups that a concept serves, as bits. */
  readonly serves: ReadonlyMap<number, number>;
  /** Position in the file: the last resort for an order that never varies, and the rule's own number. */
  readonly order: number;
}

/** All rules, under each concept of their first group: the group that has to be there for the rule to be looked at. */
export interface Rules {
  readonly byConcept: readonly (readonly Rule[] | undefined)[];
  readonly count: number;
}

/** Reads `A B|C !D` into groups of concept names. */
export function parseRule(text: string): { groups: string[][]; without: string[] } {
  const terms = text.split(' ');
  return {
    groups: terms.filter((term) => !term.startsWith('!')).map((term) => term.split('|')),
    without: terms.filter((term) => term.startsWith('!')).flatMap((term) => term.slice(1).split('|')),
  };
}

/**
 * Compiles the rules of all intents. Writing the rarest concept of a rule first keeps a question's cost low, and changes
 * nothing else.
 */
export function compileRules(intents: Readonly<Record<string, Intent>>, idOf: (concept: string) => number): Rules {
  const byConcept: Rule[][] = [];
  let count = 0;
  for (const [intent, { rules }] of Object.entries(intents)) {
    for (const text of rules) {
      const rule = compileRule(intent, text, count, idOf);
      count += 1;
      for (const concept of rule.groups[0] ?? []) {
        byConcept[concept] ??= [];
        byConcept[concept].push(rule);
      }
    }
  }
  return { byConcept, count };
}

function compileRule(intent: string, text: string, order: number, idOf: (concept: string) => number): Rule {
  const parsed = parseRule(text);
  const groups = parsed.groups.map((group) => group.map(idOf));
  const serves = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    for (const concept of group) serves.set(concept, (serves.get(concept) ?? 0) | (1 << at));
  }
  return { intent, text, groups, without: parsed.without.map(idOf), serves, order };
}
