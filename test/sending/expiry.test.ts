import { expect, it } from 'vitest';
import { meets, setUp } from './set-up.ts';
import { instant } from './world.ts';

const MANY = { windows: [], waiting: 50_000 };
const LIMITED = meets({ kind: 'rate_limited', retryAfter: 60_000, scope: 'platform' });

it('tells of an expiry when it comes, whatever the send waits for, and sends it never', async () => {
  const { world, platform, queue } = setUp();
  const told: [string, string, number][] = [];
  const send = async (id: string, conversation: string, expiresAt: string) => {
    const meetings = id === 'limited' ? [LIMITED] : [];
    const { kind } = await queue.enqueue({ conversation, message: { id, meetings }, expiresAt });
    told.push([id, kind, world.elapsed()]);
  };
  send('limited', 'a', instant(30_000));
  await world.run(1);
  send('behind it', 'a', instant(20_000));
  send('elsewhere', 'b', instant(10_000));
  send('in time', 'c', instant(60_001));
  await world.run();
  expect(told).toEqual([
    ['elsewhere', 'expired', 10_000],
    ['behind it', 'expired', 20_000],
    ['limited', 'expired', 30_000],
    ['in time', 'sent', 60_000],
  ]);
  expect(platform.seen.map(({ id }) => id)).toEqual(['limited', 'in time']);
});

it.each([instant(0), instant(-1), 'tomorrow'])('never begins what expires at %s', async (expiresAt) => {
  const { world, platform, queue } = setUp();
  const outcome = queue.enqueue({ conversation: 'a', message: { id: '1' }, expiresAt });
  await world.run();
  expect(await outcome).toEqual({ kind: 'expired' });
  expect(platform.seen).toEqual([]);
  expect(queue.conversations).toBe(0);
});

it('lets an attempt that is under way end, and makes no other', async () => {
  const { world, platform, queue } = setUp();
  const fates = {
    sent: meets({ kind: 'sent', receipt: 'ok' }, 2_000),
    undelivered: meets({ kind: 'undelivered', code: 'ENOTFOUND' }, 2_000),
  };
  const outcomes = Object.entries(fates).map(([id, fate]) =>
    queue.enqueue({ conversation: id, message: { id, meetings: [fate] }, expiresAt: instant(1_000) }),
  );
  await world.run(2_000);
  expect(queue.waiting).toBe(0);
  expect(await Promise.all(outcomes)).toEqual([{ kind: 'sent', receipt: 'ok' }, { kind: 'expired' }]);
  expect(platform.seen).toHaveLength(2);
});

it('watches no longer over what is sent', async () => {
  const { world, queue } = setUp();
  queue.enqueue({ conversation: 'a', message: { id: '1' }, expiresAt: instant(1_000) });
  await world.run(1);
  expect([queue.waiting, world.pending]).toEqual([0, 0]);
});

it('goes by the clock where it and the timers disagree', async () => {
  let behind = 5_000;
  const { world, platform, queue } = setUp({ clock: () => instant(world.elapsed() - behind) });
  queue.enqueue({ conversation: 'b', message: { id: 'limited', meetings: [LIMITED] } });
  await world.run(1);
  const outcome = queue.enqueue({ conversation: 'a', message: { id: '1' }, expiresAt: instant(50_000) });
  await world.run(54_000);
  expect(queue.waiting).toBe(2);
  behind = 0;
  await world.run();
  expect(await outcome).toEqual({ kind: 'expired' });
  expect(platform.seen.map(({ id }) => id)).toEqual(['limited', 'limited']);
});

it('asks once more in the moment of sending, since the watch over an expiry may ring late', async () => {
  let ahead = 0;
  const { world, platform, queue } = setUp({
    clock: () => instant(world.elapsed() + ahead),
    limits: { conversation: MANY, platform: MANY },
  });
  queue.enqueue({ conversation: 'b', message: { id: 'limited', meetings: [LIMITED] } });
  await world.run(1);
  const outcomes = Array.from({ length: 8_000 }, (_, at) =>
    queue.enqueue({ conversation: 'a', message: { id: `${at}` }, expiresAt: instant(70_000) }),
  );
  await world.run(59_000);
  ahead = 60_000;
  await world.run(60_000);
  expect(new Set((await Promise.all(outcomes)).map(({ kind }) => kind))).toEqual(new Set(['expired']));
  expect(platform.seen.map(({ id }) => id)).toEqual(['limited']);
});
