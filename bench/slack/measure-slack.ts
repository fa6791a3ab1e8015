import { setTimeout as wait } from 'node:timers/promises';
import { type Both, ofBoth } from '../beside/both.ts';
import { type Compared, compare, type Spread, spread } from '../beside/figures.ts';
import { costOf, type Lot, parts, samples } from '../beside/lots.ts';
import { type Running, startBoth } from './both.ts';
import type { Driver } from './driver.ts';
import { KINDS, type Kind } from './events.ts';
import type { Calls } from './fake-slack.ts';
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
  const bursts = await samples(drivers, parts(plan.rounds, ROUNDS_A_SAMPLE), async (driver, rounds) => {
    await burst(driver);
    return driver.measured(async () => {
      const times: number[] = [];
      for (let n = 0; n < rounds; n += 1) times.push(...(await burst(driver)));
      return times;
    });
  });
  const singles = await samples(drivers, parts(plan.single, SINGLE_A_SAMPLE), (driver, count) =>
    driver.measured(() => driver.paced(kind, count, plan.pace)),
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

/** What was called since, for each event that was sent since. */
function each(after: Calls & { readonly sent: number }, before: typeof after): Calls {
  const events = after.sent - before.sent;
  const counts = [...after.counts].map(([method, count]): [string, number] => [
    method,
    (count - (before.counts.get(method) ?? 0)) / events,
  ]);
  return { counts: new Map(counts.filter(([, count]) => count > 0)), bytes: (after.bytes - before.bytes) / events };
}
