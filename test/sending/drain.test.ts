import { expect, it } from 'vitest';
import { FREE, meets, setUp } from './set-up.ts';
import { instant } from './world.ts';

const NOTHING = { unsent: [], unclear: [] };
/** Once an hour. */
const SELDOM = { windows: [{ most: 1, within: 3_600_000 }], waiting: 10 };
const SLOW = meets({ kind: 'sent', receipt: 'ok' }, 400);

it('ends as soon as all that was accepted is sent, and takes nothing more meanwhile', async () => {
  const { world, platform, queue } = setUp();
  const outcomes = ['1', '2'].map((id) => queue.enqueue({ conversation: 'a', message: { id, meetings: [SLOW] } }));
  let ended = -1;
  const drained = queue.drain(10_000).then((result) => {
    ended = world.elapsed();
    return result;
  });
  expect(await queue.enqueue({ conversation: 'b', message: { id: '3' } })).toEqual({ kind: 'stopped' });
  await world.run();
  expect(await drained).toEqual(NOTHING);
  expect(ended).toBe(800);
  expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['sent', 'sent']);
  expect(platform.seen.map(({ id }) => id)).toEqual(['1', '2']);
});

it('names at the deadline what was surely not sent and what may have been, and lets go of all', async () => {
  const { world, platform, queue } = setUp();
  const unclear = meets({ kind: 'unclear', code: '502' });
  const limited = meets({ kind: 'rate_limited', retryAfter: 60_000, scope: 'conversation' });
  const sends = [
    { conversation: 'a', message: { id: 'hangs', meetings: [meets('', 'never')] } },
    { conversation: 'a', message: { id: 'behind it' } },
    { conversation: 'b', message: { id: 'edit', meetings: [unclear, limited] }, idempotent: true },
    { conversation: 'c', message: { id: 'limited', meetings: [limited] } },
    { conversation: 'd', message: { id: 'well', meetings: [SLOW] } },
  ];
  const outcomes = sends.map((send) => queue.enqueue(send));
  const drained = queue.drain(8_000);
  await world.run(7_999);
  expect(queue.waiting).toBe(4);
  await world.run(8_000);
  expect(await drained).toEqual({ unsent: [sends[1], sends[3]], unclear: [sends[0], sends[2]] });
  expect(await Promise.all(outcomes)).toEqual([
    { kind: 'unclear', code: 'stopped' },
    { kind: 'stopped' },
    unclear.tells,
    { kind: 'stopped' },
    { kind: 'sent', receipt: 'ok' },
  ]);
  expect([world.pending, queue.waiting, queue.conversations]).toEqual([0, 0, 0]);
  expect(platform.seen.find(({ id }) => id === 'hangs')?.ended).toBe(8_000);
});

it('ends at once when nothing waits, and forgets what past sends count for', async () => {
  const { world, queue } = setUp({ limits: { conversation: SELDOM, platform: SELDOM } });
  queue.enqueue({ conversation: 'a', message: { id: '1' } });
  await world.run(1);
  expect(queue.conversations).toBe(1);
  expect(await queue.drain(10_000)).toEqual(NOTHING);
  expect([world.pending, queue.conversations]).toEqual([0, 0]);
});

it.each([
  ['its conversation', 'a', { conversation: SELDOM, platform: FREE }],
  ['the platform', 'b', { conversation: FREE, platform: SELDOM }],
])('leaves no timer of a send that waits for %s and would expire', async (_what, conversation, limits) => {
  const { world, queue } = setUp({ limits });
  queue.enqueue({ conversation: 'a', message: { id: '1' } });
  await world.run(1);
  const waits = { conversation, message: { id: '2' }, expiresAt: instant(60_000) };
  queue.enqueue(waits);
  const drained = queue.drain(1_000);
  await world.run(2_000);
  expect(await drained).toEqual({ unsent: [waits], unclear: [] });
  expect(world.pending).toBe(0);
});

it('gives one result, however often it is asked for', async () => {
  const { world, queue } = setUp();
  const send = { conversation: 'a', message: { id: '1', meetings: [meets('', 'never')] } };
  queue.enqueue(send);
  const both = Promise.all([queue.drain(1_000), queue.drain(9_000)]);
  await world.run();
  expect(world.elapsed()).toBe(1_000);
  expect(await both).toEqual([
    { unsent: [], unclear: [send] },
    { unsent: [], unclear: [send] },
  ]);
});
