import { expect, it } from 'vitest';
import { createInbox } from '../../src/inbox/create.ts';
import { createInProcessInbox } from '../../src/inbox/in-process.ts';
import { handSetClock, inboxContract, MINUTE } from '../contract/inbox.ts';
import { temporaryStore } from '../temporary-store.ts';

inboxContract(async (clock) => createInProcessInbox(clock));

it('an event is forgotten after three days, as a store forgets it', async () => {
  const { clock, set } = handSetClock();
  const inbox = createInProcessInbox(clock);
  await inbox.keep('slack:Ev1', {});
  set(3 * 24 * 60 * MINUTE);
  await inbox.keep('slack:Ev2', {});
  expect(await inbox.keep('slack:Ev1', {})).toBe(false);
  set(3 * 24 * 60 * MINUTE + 1);
  await inbox.keep('slack:Ev3', {});
  expect(await inbox.keep('slack:Ev1', {})).toBe(true);
});

it('an inbox outlives its process where there is a store, and only there', async () => {
  const store = await temporaryStore();
  for (const [where, left] of [
    [store, 1],
    [null, 0],
  ] as const) {
    await createInbox({ store: where, secret: 's' }).keep('slack:Ev1', {});
    expect(await createInbox({ store: where, secret: 's' }).left('2999-01-01T00:00:00.000Z')).toHaveLength(left);
  }
});
