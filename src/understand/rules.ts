import type { Intent } from '../content/schema/understanding.ts';

/** A rule of an intent, compiled: every group needs one of its concepts, and none of `without` may be there. */
export interface Rule {
  readonly intent: string;
  readonly text: string;
  readonly groups: readonly (readonly number[])[];
  readonly without: readonly number[];
  /** Position in the file: the last resort for an order that never varies. */
  readonly order: number;
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
 * All rules, under each concept of their first group: the group that has to be there for the rule to be looked at. Writing
 * the rarest concept first keeps a question's cost low, and changes nothing else.
 */
export function compileRules(intents: Readonly<Record<string, Intent>>, idOf: (concept: string) => number): Rule[][] {
  const byConcept: Rule[][] = [];
  let order = 0;
  for (const [intent, { rules }] of Object.entries(intents)) {
    for (const text of rules) {
      const { groups, without } = parseRule(text);
      const rule = { intent, text, groups: groups.map((group) => group.map(idOf)), without: without.map(idOf), order };
      order += 1;
      for (const concept of rule.groups[0] ?? []) {
        byConcept[concept] ??= [];
        byConcept[concept].push(rule);
      }
    }
  }
  return byConcept;
}
