import { setTimeout as wait } from 'node:timers/promises';
import { type Both, ofBoth, type Running, startBoth } from './both.ts';
import type { Driver, Lot } from './driver.ts';
import { KINDS, type Kind } from './events.ts';
import type { Calls } from './fake-slack.ts';
import { type Compared, type Cost, compare, type Spread, spread } from './figures.ts';
import type { Plan } from './plan.ts';

/** All that was measured of one kind of event. */
export interface OfKind {
  readonly kind: Kind;
  /** Until the acknowledgement, of events that were sent at once. */
  readonly acknowledged: Both<Spread>;
  /** What an answer costs where many are given at once. */
  readonly atOnce: Compared;
  /** What it costs where they are given one at a time. */
  readonly single: Compared;
}

export interface Figures {
  readonly kinds: readonly OfKind[];
  /** Megabytes at the end. */
  readonly rss: Both<number>;
  /** Milliseconds of the processor in a second in which nothing is asked. */
  readonly idle: Both<number>;
  /** Calls for each event. */
  readonly calls: Both<Calls>;
}

/** So much is one sample of what an answer costs: in less, the collector of garbage is there or is not. */
const ROUNDS_A_SAMPLE = 5;
const SINGLE_A_SAMPLE = 100;

/**
 * Measures the desk beside a bare Bolt app.
 *
 * An acknowledgement is timed from the moment before an event is written to its connection until the last byte of what
 * came back was read, with all events of a round under way at the same time and the next round begun when all of them are
 * answered. The driver and the Slack that takes the answers share this process, so what they take counts as well.
 *
 * What an answer costs is the processor's time of the app's whole process (garbage, compiling and the disk's share
 * included) from the first event of a sample until what follows its last answer is done, less what the app works while
 * nothing is asked. The two apps are measured in turn, so that both have the same neighbours. Answers that are given at
 * once share one wait for the disk; one at a time, each has its own, and finds the caches of the processor cold.
 */
export async function measureSlack(plan: Plan, dir: string): Promise<Figures> {
  const running = await startBoth(plan, dir);
  try {
    return await measured(running, plan);
  } finally {
    await running.stop();
  }
}

async function measured({ drivers, slack }: Running, plan: Plan): Promise<Figures> {
  for (let round = 0; round < plan.warm; round += 1) {
    for (const kind of KINDS) await ofBoth(drivers, (driver) => driver.burst(kind, plan.atOnce));
  }
  const idle = await ofBoth(drivers, async (driver) => {
    const { cpu, took } = await driver.measured(async () => {
      await wait(plan.idle);
      return [];
    });
    return cpu / took;
  });
  const calls = () => ofBoth(drivers, async ({ name, sent }) => ({ ...slack.callsOf(name), sent }));
  const before = await calls();
  const kinds: OfKind[] = [];
  for (const kind of KINDS) kinds.push(await ofKind(kind, drivers, idle, plan));
  const after = await calls();
  const rss = await ofBoth(drivers, async ({ app }) => (await app.usage()).rss);
  return {
    kinds,
    rss,
    idle: { desk: idle.desk * 1_000, bare: idle.bare * 1_000 },
    calls: { desk: each(after.desk, before.desk), bare: each(after.bare, before.bare) },
  };
}

async function ofKind(kind: Kind, drivers: Both<Driver>, idle: Both<number>, plan: Plan): Promise<OfKind> {
  const burst = (driver: Driver) => driver.burst(kind, plan.atOnce);
  const bursts = await samples(
    drivers,
    parts(plan.rounds, ROUNDS_A_SAMPLE),
    async (driver, rounds) => {
      const times: number[] = [];
      for (let n = 0; n < rounds; n += 1) times.push(...(await burst(driver)));
      return times;
    },
    burst,
  );
  const singles = await samples(drivers, parts(plan.single, SINGLE_A_SAMPLE), (driver, count) =>
    driver.paced(kind, count, plan.pace),
  );
  const acknowledged = (name: keyof Both<Lot>) => spread(bursts.flatMap((pair) => pair[name].acknowledged));
  const costs = (pairs: readonly Both<Lot>[]) => compare(pairs.map((pair) => costOf(pair, idle)));
  return {
    kind,
    acknowledged: { desk: acknowledged('desk'), bare: acknowledged('bare') },
    atOnce: costs(bursts),
    single: costs(singles),
  };
}

/** The same of both, in turn, as often as there are parts. */
async function samples(
  drivers: Both<Driver>,
  sizes: readonly number[],
  send: (driver: Driver, size: number) => Promise<readonly number[]>,
  prepare: (driver: Driver) => Promise<unknown> = async () => {},
): Promise<readonly Both<Lot>[]> {
  const pairs: Both<Lot>[] = [];
  for (const size of sizes) {
    const pair = await ofBoth(drivers, async (driver) => {
      await prepare(driver);
      return driver.measured(() => send(driver, size));
    });
    pairs.push(pair);
  }
  return pairs;
}

/** 250 in parts of 100: 100, 100, 50. */
function parts(whole: number, most: number): readonly number[] {
  return Array.from({ length: Math.ceil(whole / most) }, (_, at) => Math.min(most, whole - at * most));
}

/** What one answer of each cost. */
function costOf({ desk, bare }: Both<Lot>, idle: Both<number>): Cost {
  const of = (lot: Lot, own: number) => (lot.cpu - own * lot.took) / lot.acknowledged.length;
  return { desk: of(desk, idle.desk), bare: of(bare, idle.bare) };
}

/** What was called since, for each event that was sent since. */
function each(after: Calls & { readonly sent: number }, before: typeof after): Calls {
  const events = after.sent - before.sent;
  const counts = [...after.counts].map(([method, count]): [string, number] => [
    method,
    (count - (before.counts.get(method) ?? 0)) / events,
  ]);
  return { counts: new Map(counts.filter(([, count]) => count > 0)), bytes: (after.bytes - before.bytes) / events };
}
