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

/** All rules, laid out so that a question's concepts find theirs without touching the others. */
export interface Rules {
  readonly all: readonly Rule[];
  /** For each concept, in pairs: a rule's number, and as bits the groups of it that the concept fills. */
  readonly services: readonly (Uint16Array | undefined)[];
  /** For each rule, all its groups as bits. */
  readonly whole: Uint8Array;
  /** Room for the groups of each rule that have been filled; all zero between two uses. */
  readonly filled: Uint8Array;
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
  const pairs: number[][] = [];
  for (const [intent, { rules }] of Object.entries(intents)) {
    for (const text of rules) {
      const rule = compileRule(intent, text, all.length, idOf);
      all.push(rule);
      for (const [concept, groups] of rule.serves) {
        pairs[concept] ??= [];
        pairs[concept].push(rule.order, groups);
      }
    }
  }
  const services = Array.from(pairs, (list) => (list ? Uint16Array.from(list) : undefined));
  const whole = Uint8Array.from(all, ({ allGroups }) => allGroups);
  return { all, services, whole, filled: new Uint8Array(all.length) };
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
