import { setTimeout as wait } from 'node:timers/promises';
import { type Both, ofBoth } from '../beside/both.ts';
import type { Answer } from '../beside/connections.ts';
import { type Compared, compare, type Spread, spread } from '../beside/figures.ts';
import { costOf, parts, samples } from '../beside/lots.ts';
import { type Running, startBoth } from './both.ts';
import type { Driver, Heard, Messages } from './driver.ts';
import type { Calls } from './fake-connector.ts';
import { foundIn } from './found-in.ts';
import type { Plan } from './plan.ts';
import { TYPED } from './typed.ts';

/** All that was measured of messages at one pace. */
export interface OfMessages {
  /** A second; null for as many as a round has, at the same moment. */
  readonly pace: number | null;
  /** Until the acknowledgement. */
  readonly acknowledged: Both<Spread>;
  /** Until the answer was with Teams. */
  readonly answered: Both<Spread>;
  readonly cost: Compared;
}

export interface Figures {
  readonly messages: readonly OfMessages[];
  /** Until a press was answered. */
  readonly pressed: Both<Spread>;
  /** Until a search was answered. */
  readonly searched: Both<Spread>;
  /** Cards that a search found, on the average. */
  readonly found: Both<number>;
  /** Megabytes at the end, of a process that serves Teams alone. */
  readonly rss: Both<number>;
  /** Milliseconds of the processor in a second in which nothing is asked. */
  readonly idle: Both<number>;
  /** Calls for each message. */
  readonly calls: Both<Calls>;
}

/** So much is one sample of what an answer costs: in less, the collector of garbage is there or is not. */
const ROUNDS_A_SAMPLE = 5;

/**
 * Measures the desk beside a bare app of botbuilder.
 *
 * A message is timed from the moment before it is written to its connection, until the last byte of the acknowledgement was
 * read, and until its answer was with the Connector whole. The driver and the Teams that takes the answers share this
 * process, so what they take counts as well. Each message is of another person, in a conversation of its own.
 *
 * What an answer costs is the processor's time of the app's whole process (garbage, compiling and the disk's share
 * included) from the first message of a sample until what follows its last answer is done, less what the app works while
 * nothing is asked. The two apps are measured in turn, so that both have the same neighbours.
 */
export async function measureTeams(plan: Plan, dir: string): Promise<Figures> {
  const running = await startBoth(plan, dir);
  try {
    return await measured(running, plan);
  } finally {
    await running.stop();
  }
}

async function measured({ drivers, connector }: Running, plan: Plan): Promise<Figures> {
  const { warm, atOnce, few, fewPace, many, manyPace, invokes, idle: still } = plan;
  for (let round = 0; round < warm; round += 1) await ofBoth(drivers, (driver) => driver.burst(atOnce));
  await ofBoth(drivers, (driver) => driver.search(TYPED, 100));
  const idle = await ofBoth(drivers, async (driver) => {
    const { cpu, took } = await driver.measured(async () => {
      await wait(still);
      return [];
    });
    return cpu / took;
  });
  const calls = () => ofBoth(drivers, async ({ name, sent }) => ({ ...connector.callsOf(name), sent }));
  const before = await calls();
  const messages = [
    ofMessages(null, await bursts(drivers, plan), idle),
    ofMessages(manyPace, await atPace(drivers, plan, many, manyPace), idle),
    ofMessages(fewPace, await atPace(drivers, plan, few, fewPace), idle),
  ];
  const after = await calls();
  const pressed = await ofBoth(drivers, (driver) => driver.press(invokes, manyPace));
  const words = Array.from({ length: invokes }, (_, at) => TYPED[at % TYPED.length] ?? '');
  const searched = await ofBoth(drivers, (driver) => driver.search(words, manyPace));
  const rss = await ofBoth(drivers, async ({ app }) => (await app.usage()).rss);
  return {
    messages,
    pressed: await ofBoth(pressed, async (all) => spread(all.map(({ took }) => took))),
    searched: await ofBoth(searched, async (all) => spread(all.map(({ took }) => took))),
    found: await ofBoth(searched, async (all) => meanFound(all)),
    rss,
    idle: { desk: idle.desk * 1_000, bare: idle.bare * 1_000 },
    calls: { desk: each(after.desk, before.desk), bare: each(after.bare, before.bare) },
  };
}

function bursts(drivers: Both<Driver>, { rounds, atOnce }: Plan): Promise<readonly Both<Messages>[]> {
  return samples(drivers, parts(rounds, ROUNDS_A_SAMPLE), async (driver, some) => {
    await driver.burst(atOnce);
    return driver.measured(async () => {
      const all: Heard[] = [];
      for (let n = 0; n < some; n += 1) all.push(...(await driver.burst(atOnce)));
      return all;
    });
  });
}

function atPace(drivers: Both<Driver>, plan: Plan, count: number, pace: number): Promise<readonly Both<Messages>[]> {
  const sizes = Array.from({ length: plan.samples }, () => count);
  return samples(drivers, sizes, (driver, size) => driver.measured(() => driver.paced(size, pace)));
}

function ofMessages(pace: number | null, pairs: readonly Both<Messages>[], idle: Both<number>): OfMessages {
  const times = (what: 'acknowledged' | 'answered') => ({
    desk: spread(pairs.flatMap(({ desk }) => desk[what])),
    bare: spread(pairs.flatMap(({ bare }) => bare[what])),
  });
  const cost = compare(pairs.map((pair) => costOf(pair, idle)));
  return { pace, acknowledged: times('acknowledged'), answered: times('answered'), cost };
}

function meanFound(answers: readonly Answer[]): number {
  return answers.reduce((sum, { body }) => sum + foundIn(body), 0) / answers.length;
}

/** What was called since, for each message that was sent since. */
function each(after: Calls & { readonly sent: number }, before: typeof after): Calls {
  const messages = after.sent - before.sent;
  const counts = [...after.counts].map(([what, count]): [string, number] => [
    what,
    (count - (before.counts.get(what) ?? 0)) / messages,
  ]);
  return { counts: new Map(counts.filter(([, count]) => count > 0)), bytes: (after.bytes - before.bytes) / messages };
}
