import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { SEND_LIMITS as TEAMS } from '../../adapters/teams/limits.ts';
import { createGate } from '../../src/sending/gate.ts';
import { createSendQueue } from '../../src/sending/send-queue.ts';
import { setUp } from './set-up.ts';

const WAITING = 1_000_000;
const LIMITS = {
  conversation: { windows: [{ most: 1, within: 3_600_000 }], waiting: WAITING },
  platform: { windows: [], waiting: WAITING },
};

it('keeps nothing about conversations that have been idle for as long as their limits count', async () => {
  const { world, queue } = setUp({ limits: TEAMS });
  for (let at = 0; at < 300; at += 1) queue.enqueue({ conversation: `${at}`, message: { id: `${at}` } });
  await world.run(3_600_000);
  expect([queue.waiting, queue.conversations]).toEqual([0, 270]);
  await world.run();
  expect(world.elapsed()).toBe(3_609_000);
  expect([queue.waiting, queue.conversations, world.pending]).toEqual([0, 0, 0]);
});

it('keeps no more about a conversation that never falls silent than its limits count', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let now = 0;
  const gate = createGate([{ most: 100, within: 1_000 }], () => now);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 1_000_000; at += 1) {
    now += 10;
    gate.pass();
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000);
  expect(gate.opensIn()).toBe(10);
});

it('looks at nothing more for one send, however many conversations there are', async () => {
  expect(await worked(4_000)).toEqual(await worked(10));
});

it('costs no more for one send, however many conversations there are', { retry: 2 }, async () => {
  const [few, many] = [await queueAmong(10), await queueAmong(4_000)];
  await costOf(many.send);
  const rounds: (readonly [few: number, many: number])[] = [];
  for (let round = 0; round < 5; round += 1) rounds.push([await costOf(few.send), await costOf(many.send)] as const);
  const best = (at: 0 | 1) => Math.min(...rounds.map((round) => round[at]));
  expect(best(1) / best(0)).toBeLessThan(3);
});

/** How often the time was asked for and a timer was set for one send among so many conversations. */
async function worked(conversations: number): Promise<number> {
  const { send, work } = await queueAmong(conversations);
  const before = work();
  await send();
  return work() - before;
}

/** Microseconds of the processor for 300 sends. */
async function costOf(send: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let at = 0; at < 300; at += 1) await send();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** A queue in which so many conversations have each had a send and have another one waiting; time stands still. */
async function queueAmong(conversations: number) {
  let looks = 0;
  const elapsed = () => {
    looks += 1;
    return 0;
  };
  const timer = () => {
    looks += 1;
    return () => {};
  };
  const queue = createSendQueue<null, string>({
    send: async () => ({ kind: 'sent', receipt: 'ok' }),
    limits: LIMITS,
    clock: () => '2026-01-05T09:00:00Z',
    random: () => 0,
    elapsed,
    timer,
  });
  const names = Array.from({ length: conversations }, (_, at) => `${at}`);
  for (const conversation of [...names, ...names]) queue.enqueue({ conversation, message: null });
  while (queue.waiting > conversations) await null;
  let fresh = 0;
  const send = () => {
    fresh += 1;
    return queue.enqueue({ conversation: `fresh ${fresh}`, message: null });
  };
  return { send, work: () => looks };
}
