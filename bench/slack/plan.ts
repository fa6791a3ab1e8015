import { changed } from '../beside/plan.ts';

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

const PLAN: Omit<Plan, 'profile'> = { atOnce: 100, rounds: 40, warm: 40, single: 600, pace: 25, idle: 3_000 };

/** The plan, changed by options such as `--rounds 5`. Throws a TypeError for an option that is none. */
export function readPlan(args: readonly string[]): Plan {
  return changed(PLAN, args);
}
