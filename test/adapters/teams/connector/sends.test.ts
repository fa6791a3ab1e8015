import { describe, expect, test } from 'vitest';
import { placeId } from '../../../../adapters/teams/ids.ts';
import { createReach } from '../../../../adapters/teams/reach.ts';
import { createSends } from '../../../../adapters/teams/sends.ts';
import { DeskError } from '../../../../src/errors.ts';
import { chatIdOf, PLACES, TENANT } from '../world/cast.ts';
import type { Fault } from '../world/faults.ts';
import { messageOf } from './message.ts';
import { type Scene, scene } from './scene.ts';

const HELP = PLACES['#help'].id;

function sendsOf({ api, reach }: Pick<Scene, 'api' | 'reach'>) {
  return createSends(api, { clock: () => new Date().toISOString(), random: () => 0, reach });
}

const standing = ({ stage }: Scene, place = HELP) => stage.ledger.of(place).map(({ text }) => text);

/** Each way in which Teams fails, what a post comes to, and how often it then stands there. */
const POSTS: readonly (readonly [name: string, fault: Fault, outcome: object, stands: number])[] = [
  ['400', { status: 400 }, { kind: 'refused', code: 'BadArgument' }, 0],
  ['401', { status: 401 }, { kind: 'refused', code: 'token_refused' }, 0],
  ['403', { status: 403 }, { kind: 'refused', code: 'blocked' }, 0],
  ['404', { status: 404 }, { kind: 'refused', code: 'gone' }, 0],
  ['412', { status: 412 }, { kind: 'sent' }, 1],
  ['413', { status: 413 }, { kind: 'refused', code: 'too_large' }, 0],
  ['429', { status: 429 }, { kind: 'sent' }, 1],
  ['429 with a wait', { status: 429, retryAfter: 1 }, { kind: 'sent' }, 1],
  ['500', { status: 500 }, { kind: 'unclear' }, 0],
  ['500, though posted', { status: 500, taken: true }, { kind: 'unclear' }, 1],
  ['502', { status: 502 }, { kind: 'unclear' }, 0],
  ['502, though posted', { status: 502, taken: true }, { kind: 'unclear' }, 1],
  ['503', { status: 503 }, { kind: 'unclear' }, 0],
  ['504, though posted', { status: 504, taken: true }, { kind: 'unclear' }, 1],
  ['a reset', { drop: 'before' }, { kind: 'unclear', code: 'no_answer' }, 0],
  ['a reset, though posted', { drop: 'after' }, { kind: 'unclear', code: 'no_answer' }, 1],
  ['no answer', { hang: 'before' }, { kind: 'unclear', code: 'no_answer' }, 0],
  ['no answer, though posted', { hang: 'after' }, { kind: 'unclear', code: 'no_answer' }, 1],
  ['a slow answer', { slow: 300 }, { kind: 'sent' }, 1],
];

describe('a post is never doubled, and what came of it is told', () => {
  test.each(POSTS)('%s', async (_name, fault, outcome, stands) => {
    const there = await scene({ within: 'hang' in fault ? 400 : 10_000 });
    there.world.fail('send', fault);
    const sends = sendsOf(there);
    expect(await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('Once'))).toMatchObject(outcome);
    expect(standing(there)).toEqual(Array(stands).fill('Once'));
    expect(await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('Next'))).toMatchObject({ kind: 'sent' });
    expect(standing(there)).toEqual([...Array(stands).fill('Once'), 'Next']);
  });
});

describe('an edit', () => {
  test.each<Fault>([{ status: 502 }, { status: 503, taken: true }, { drop: 'after' }, { status: 412 }])(
    'is made again after %j, since twice is like once',
    async (fault) => {
      const there = await scene();
      const sends = sendsOf(there);
      const posted = await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('First'));
      if (posted.kind !== 'sent') throw new Error('It should have been posted.');
      there.world.fail('edit', fault);
      const edited = await sends.edit({ tenant: TENANT, ...posted.receipt }, messageOf('Second'));
      expect(edited).toEqual({ kind: 'sent', receipt: posted.receipt });
      expect(standing(there)).toEqual(['Second']);
    },
  );

  test('is not made where somebody withdrew the message meanwhile', async () => {
    const there = await scene();
    const sends = sendsOf(there);
    const posted = await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('First'));
    if (posted.kind !== 'sent') throw new Error('It should have been posted.');
    const at = { tenant: TENANT, ...posted.receipt };
    const edited = await sends.edit(at, messageOf('Second'), async () => false);
    expect(edited).toEqual({ kind: 'refused', code: 'overtaken' });
    expect(standing(there)).toEqual(['First']);
  });
});

describe('where it goes', () => {
  test('the address is that of the conversation, told last', async () => {
    const [old, there] = [await scene(), await scene({ globalUrl: null })];
    await there.told(HELP, { serviceUrl: old.world.serviceUrl });
    const sends = sendsOf(there);
    await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('Before'));
    await there.told(HELP);
    await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('After'));
    expect([standing(old), standing(there)]).toEqual([['Before'], ['After']]);
  });

  test('a thread has the address of its channel', async () => {
    const there = await scene({ globalUrl: null });
    await there.told(HELP);
    const sends = sendsOf(there);
    const first = await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('First'));
    if (first.kind !== 'sent') throw new Error('It should have been posted.');
    const thread = `${HELP};messageid=${first.receipt.message}`;
    const second = await sends.post({ tenant: TENANT, conversation: thread }, messageOf('Second'));
    expect(second).toMatchObject({ kind: 'sent', receipt: { conversation: thread } });
    expect(there.stage.ledger.of(HELP).map((one) => one.thread)).toEqual(Array(2).fill(first.receipt.message));
  });

  test('nowhere, where nobody knows an address', async () => {
    const there = await scene({ globalUrl: null });
    const outcome = await sendsOf(there).post({ tenant: TENANT, conversation: HELP }, messageOf('Lost'));
    expect(outcome).toEqual({ kind: 'refused', code: 'unknown_conversation' });
    expect(there.world.calls).toEqual([]);
  });

  test('a conversation that the desk was taken out of is forgotten, and others are not', async () => {
    const there = await scene();
    const chat = chatIdOf('anna');
    for (const one of [HELP, chat]) await there.told(one);
    there.world.fail('send', { status: 403 });
    await sendsOf(there).post({ tenant: TENANT, conversation: `${HELP};messageid=1` }, messageOf('Hello'));
    const kept = (place: string) => there.references.get({ face: 'teams', place: placeId(TENANT, place) });
    expect(await kept(HELP)).toBeNull();
    expect(await kept(chat)).not.toBeNull();
    there.world.fail('send', { status: 403, code: 'NotEnoughPermissions' });
    await sendsOf(there).post({ tenant: TENANT, conversation: chat }, messageOf('Hello'));
    expect(await kept(chat)).not.toBeNull();
  });

  test('what can’t be looked up is surely not sent', async () => {
    const there = await scene();
    const references = () => {
      throw new DeskError('store_failed', 'The store is gone.');
    };
    const reach = createReach({ references, globalUrl: there.world.serviceUrl });
    const outcome = await sendsOf({ ...there, reach }).post({ tenant: TENANT, conversation: HELP }, messageOf('Hello'));
    expect(outcome).toEqual({ kind: 'gave_up', code: 'store_failed' });
    expect(there.world.calls).toEqual([]);
  });
});

test('posts and edits in all threads of a channel count together, and none is too fast', async () => {
  const there = await scene();
  const sends = sendsOf(there);
  const first = await sends.post({ tenant: TENANT, conversation: HELP }, messageOf('0'));
  if (first.kind !== 'sent') throw new Error('It should have been posted.');
  const thread = `${HELP};messageid=${first.receipt.message}`;
  const outcomes = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      index % 3 === 0
        ? sends.edit({ tenant: TENANT, ...first.receipt }, messageOf(`edited ${index}`))
        : sends.post({ tenant: TENANT, conversation: index % 3 === 1 ? thread : HELP }, messageOf(`${index}`)),
    ),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(9).fill('sent'));
  expect(there.stage.problems).toEqual([]);
  expect(standing(there)).toEqual(['edited 6', '1', '2', '4', '5', '7', '8']);
  const [eighth, ninth] = [there.world.calls[7], there.world.calls[8]];
  expect((ninth?.at ?? 0) - (there.world.calls[0]?.at ?? 0)).toBeGreaterThan(1_500);
  expect((eighth?.at ?? 0) - (there.world.calls[0]?.at ?? 0)).toBeGreaterThan(750);
});

test('a drain makes what was accepted, and counts what it could not', async () => {
  const there = await scene({ within: 5_000 });
  const sends = sendsOf(there);
  const posted = sends.post({ tenant: TENANT, conversation: HELP }, messageOf('Last'));
  expect(await sends.drain(5_000)).toBe(0);
  expect(await posted).toMatchObject({ kind: 'sent' });

  there.world.fail('send', { hang: 'before' });
  const others = sendsOf(there);
  const hanging = others.post({ tenant: TENANT, conversation: HELP }, messageOf('Hangs'));
  const waiting = others.post({ tenant: TENANT, conversation: HELP }, messageOf('Waits'));
  expect(await others.drain(300)).toBe(2);
  expect((await hanging).kind).toBe('unclear');
  expect(await waiting).toEqual({ kind: 'stopped' });
});
