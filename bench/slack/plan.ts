import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Plan {
  /** Events that are sent at the same moment, each on a connection of its own. */
  readonly atOnce: number;
  /** Times that so many are sent, of each kind of event to each app. */
  readonly rounds: number;
  /** The same before anything is measured: what is compiled late, or looked up once, is no part of an answer. */
  readonly warm: number;
  /** Events that are sent one at a time, of each kind to each app. */
  readonly single: number;
  /** How many of those a second. */
  readonly pace: number;
  /** How long nothing is sent, to know what the apps work for themselves; milliseconds. */
  readonly idle: number;
  /** The folder for a profile of each app; absent for none. */
  readonly profile?: string;
}

export const PLAN: Plan = { atOnce: 100, rounds: 40, warm: 40, single: 600, pace: 25, idle: 3_000 };

/** The plan, changed by options such as `--rounds 5`. Throws a TypeError for an option that is none. */
export function readPlan(args: readonly string[]): Plan {
  const figures = ['atOnce', 'rounds', 'warm', 'single', 'pace', 'idle'] as const;
  const text = { type: 'string' } as const;
  const options = { atOnce: text, rounds: text, warm: text, single: text, pace: text, idle: text, profile: text };
  const { values } = parseArgs({ args: [...args], options });
  const plan = { ...PLAN, ...(values.profile !== undefined && { profile: values.profile }) };
  for (const name of figures) {
    const given = values[name];
    if (given === undefined) continue;
    const value = Number(given);
    if (!Number.isSafeInteger(value) || value < 1) throw new TypeError(`--${name} takes a whole number from 1`);
    plan[name] = value;
  }
  return plan;
}
