import type { Intent } from '../content/schema/understanding.ts';

/** A rule of an intent, compiled: every group needs one of its concepts, and none of `without` may be there. */
export interface Rule {
  readonly intent: string;
  readonly text: string;
  /** How many groups it has, and all of them as bits. */
  readonly size: number;
  readonly allGroups: number;
  readonly without: readonly number[];
  /** The groups that a concept serves, as bits. */
  readonly serves: ReadonlyMap<number, number>;
  /** Position in the file: the last resort for an order that never varies, and the rule's own number. */
  readonly order: number;
}

/** All rules, and for each concept the rules that it serves with the groups, as bits, that it fills in them. */
export interface Rules {
  readonly all: readonly Rule[];
  readonly byConcept: readonly (readonly Service[] | undefined)[];
}

export interface Service {
  readonly rule: Rule;
  readonly groups: number;
}

/** Reads `A B|C !D` into groups of concept names. */
export function parseRule(text: string): { groups: string[][]; without: string[] } {
  const terms = text.split(' ');
  return {
    groups: terms.filter((term) => !term.startsWith('!')).map((term) => term.split('|')),
    without: terms.filter((term) => term.startsWith('!')).flatMap((term) => term.slice(1).split('|')),
  };
}

/** Compiles the rules of all intents. */
export function compileRules(intents: Readonly<Record<string, Intent>>, idOf: (concept: string) => number): Rules {
  const all: Rule[] = [];
  const byConcept: Service[][] = [];
  for (const [intent, { rules }] of Object.entries(intents)) {
    for (const text of rules) {
      const rule = compileRule(intent, text, all.length, idOf);
      all.push(rule);
      for (const [concept, groups] of rule.serves) {
        byConcept[concept] ??= [];
        byConcept[concept].push({ rule, groups });
      }
    }
  }
  return { all, byConcept };
}

function compileRule(intent: string, text: string, order: number, idOf: (concept: string) => number): Rule {
  const parsed = parseRule(text);
  const groups = parsed.groups.map((group) => group.map(idOf));
  const serves = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    for (const concept of group) serves.set(concept, (serves.get(concept) ?? 0) | (1 << at));
  }
  const size = groups.length;
  return { intent, text, size, allGroups: (1 << size) - 1, without: parsed.without.map(idOf), serves, order };
}
