import { expect, it } from 'vitest';
import { systemClock, systemElapsed } from '../../src/clock.ts';
import { createSendQueue } from '../../src/sending/send-queue.ts';

/** A machine that is busy may hold up one send and not the next: what is no fault of the queue does not come thrice. */
const TRIES = { retry: 2 };

it('keeps to its windows in real time too, of which no millisecond is whole', TRIES, async () => {
  // When the queue let each through by its own clock: how soon this machine then comes to the send is no fault of the queue.
  const began: number[] = [];
  let looked = 0;
  const elapsed = () => {
    looked = systemElapsed();
    return looked;
  };
  const queue = createSendQueue<null, null>({
    send: async () => {
      began.push(looked);
      return { kind: 'sent', receipt: null };
    },
    limits: {
      conversation: { windows: [{ most: 1, within: 10 }], waiting: 10 },
      platform: { windows: [{ most: 2, within: 25 }], waiting: 10 },
    },
    clock: systemClock,
    random: () => 0,
    elapsed,
  });
  const sends = Array.from({ length: 8 }, (_, at) => queue.enqueue({ conversation: `${at % 2}`, message: null }));
  expect((await Promise.all(sends)).map(({ kind }) => kind)).toEqual(Array(8).fill('sent'));
  expect(await queue.drain(1_000)).toEqual({ unsent: [], unclear: [] });
  // Between what it lets through and its next look there is a moment.
  const slack = 2;
  for (const [at, time] of began.entries()) expect(time - (began[at - 2] ?? -1_000)).toBeGreaterThan(25 - slack);
});
