import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FREE, meets, setUp } from './set-up.ts';

/** One send in a tenth of a second, over all conversations. */
const NARROW = { conversation: FREE, platform: { windows: [{ most: 1, within: 100 }], waiting: 1_000 } };

it('lets a conversation in at the next turn, however much another one has waiting', async () => {
  const { world, platform, queue } = setUp({ limits: NARROW });
  for (let at = 0; at < 50; at += 1) queue.enqueue({ conversation: 'noisy', message: { id: `${at}` } });
  await world.run(1_050);
  queue.enqueue({ conversation: 'quiet', message: { id: 'quiet' } });
  await world.run();
  expect(platform.seen.findIndex(({ id }) => id === 'quiet')).toBe(12);
});

it('lets conversations that wait for the platform go in turn, one send each', async () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 });
  const order = fc.infiniteStream(fc.nat());
  await fc.assert(
    fc.asyncProperty(amounts, order, fc.nat({ max: 99 }), async (sends, drawn, takes) => {
      const { world, platform, queue } = setUp({ limits: NARROW });
      const given = sends.flatMap((count, conversation) => Array.from({ length: count }, () => `${conversation}`));
      const shuffled = given
        .map((conversation) => ({ conversation, at: drawn.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at);
      const meetings = [meets({ kind: 'sent', receipt: 'ok' }, takes)];
      for (const { conversation } of shuffled) queue.enqueue({ conversation, message: { id: conversation, meetings } });
      await world.run();
      const turns = platform.seen.map(({ conversation }) => conversation);
      const left = new Map(sends.map((count, conversation) => [`${conversation}`, count]));
      for (let at = 0; at < turns.length; ) {
        const waiting = [...left].filter(([, count]) => count > 0).map(([conversation]) => conversation);
        const round = turns.slice(at, at + waiting.length);
        expect(round.toSorted()).toEqual(waiting.toSorted());
        for (const conversation of round) left.set(conversation, (left.get(conversation) ?? 0) - 1);
        at += round.length;
      }
    }),
    { numRuns: 60 },
  );
});

it('begins everything in the very moment when nothing holds it back any more', async () => {
  const { world, platform, queue } = setUp({ limits: NARROW });
  for (let at = 0; at < 30; at += 1) queue.enqueue({ conversation: `${at % 7}`, message: { id: `${at}` } });
  await world.run();
  expect(platform.seen.map(({ began }) => began)).toEqual(Array.from({ length: 30 }, (_, at) => at * 100));
});
