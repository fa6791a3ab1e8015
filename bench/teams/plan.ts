import { changed } from '../beside/plan.ts';

/** How much is measured. */
export interface Plan {
  /** Messages that are sent at the same moment, each on a connection of its own. */
  readonly atOnce: number;
  /** Times that so many are sent to each app. */
  readonly rounds: number;
  /** The same before anything is measured: what is compiled late, or looked up once, is no part of an answer. */
  readonly warm: number;
  /** How often messages are sent one at a time at each pace, to each app. */
  readonly samples: number;
  /** How many of them each time at the slower pace, and how many a second that is. */
  readonly few: number;
  readonly fewPace: number;
  /** The same at the quicker pace. */
  readonly many: number;
  readonly manyPace: number;
  /** Presses, and as many searches, to each app, at the quicker pace. */
  readonly invokes: number;
  /** How long nothing is sent, to know what the apps work for themselves; milliseconds. */
  readonly idle: number;
  /** Questions that one process answers on both platforms before its memory is read. */
  readonly turns: number;
  /** How long that process rests between collections of its garbage; milliseconds. */
  readonly rest: number;
  /** The folder for a profile of each app; absent for none. */
  readonly profile?: string;
}

const PLAN: Omit<Plan, 'profile'> = {
  atOnce: 100,
  rounds: 25,
  warm: 20,
  samples: 5,
  few: 24,
  fewPace: 4,
  many: 80,
  manyPace: 20,
  invokes: 120,
  idle: 3_000,
  turns: 1_000,
  rest: 6_000,
};

/** The plan, changed by options such as `--rounds 5`. Throws a TypeError for an option that is none. */
export function readPlan(args: readonly string[]): Plan {
  return changed(PLAN, args);
}
