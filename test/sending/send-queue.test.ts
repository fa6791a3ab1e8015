import { describe, expect, it } from 'vitest';
import { SEND_LIMITS as SLACK } from '../../adapters/slack/limits.ts';
import { SEND_LIMITS as TEAMS } from '../../adapters/teams/limits.ts';
import type { Window } from '../../src/sending/limits.ts';
import type { Outcome } from '../../src/sending/outcome.ts';
import { meets, setUp } from './set-up.ts';

const SENT = { kind: 'sent', receipt: 'ok' };
const LIMITED = (retryAfter: number, scope: 'conversation' | 'platform') =>
  meets({ kind: 'rate_limited', retryAfter, scope });

describe('a send that nothing holds back', () => {
  it('begins at once, and its outcome is told', async () => {
    const { world, platform, queue } = setUp();
    const outcome = queue.enqueue({ conversation: 'a', message: { id: '1' } });
    expect(platform.seen.map(({ id }) => id)).toEqual(['1']);
    expect(queue.waiting).toBe(1);
    await world.run();
    expect(await outcome).toEqual(SENT);
    expect(queue.waiting).toBe(0);
  });

  it.each(['', '__proto__', 'constructor', 'é\u0000'])('goes to a conversation named %j', async (conversation) => {
    const { world, queue } = setUp();
    const outcome = queue.enqueue({ conversation, message: { id: '1' } });
    await world.run();
    expect(await outcome).toEqual(SENT);
    expect(queue.conversations).toBe(0);
  });
});

describe('a conversation', () => {
  it('gets its messages one after another, in the order in which they were given', async () => {
    const { world, platform, queue } = setUp();
    const takes = [900, 10, 300];
    takes.forEach((time, at) => {
      const meetings = [meets({ kind: 'sent', receipt: 'ok' }, time)];
      queue.enqueue({ conversation: 'a', message: { id: `${at}`, meetings } });
    });
    await world.run();
    expect(platform.seen.map(({ id, began }) => [id, began])).toEqual([
      ['0', 0],
      ['1', 900],
      ['2', 910],
    ]);
  });

  it('goes on after a message that is tried again, refused or unclear', async () => {
    const { world, platform, queue } = setUp();
    const fates = {
      limited: [LIMITED(1_000, 'conversation')],
      refused: [meets({ kind: 'refused', code: 'not_in_channel' })],
      unclear: [meets({ kind: 'unclear', code: '502' })],
      well: [],
    };
    const outcomes = Object.entries(fates).map(([id, meetings]) =>
      queue.enqueue({ conversation: 'a', message: { id, meetings } }),
    );
    await world.run();
    expect(platform.seen.map(({ id }) => id)).toEqual(['limited', 'limited', 'refused', 'unclear', 'well']);
    expect(await Promise.all(outcomes)).toEqual([
      SENT,
      { kind: 'refused', code: 'not_in_channel' },
      { kind: 'unclear', code: '502' },
      SENT,
    ]);
  });

  it('waits for no other one, not for one that hangs either', async () => {
    const { world, platform, queue } = setUp();
    queue.enqueue({ conversation: 'a', message: { id: 'hangs', meetings: [meets('', 'never')] } });
    queue.enqueue({ conversation: 'b', message: { id: 'other' } });
    queue.enqueue({ conversation: 'a', message: { id: 'next' } });
    await world.run();
    expect(platform.seen.map(({ id, began }) => [id, began])).toEqual([
      ['hangs', 0],
      ['other', 0],
      ['next', 15_000],
    ]);
  });
});

describe('an attempt that tells nothing in time', () => {
  it('is broken off, is unclear and is not repeated', async () => {
    const { world, platform, queue } = setUp();
    const meetings = [meets({ kind: 'sent', receipt: 'late' }, 20_000)];
    const outcome = queue.enqueue({ conversation: 'a', message: { id: '1', meetings } });
    await world.run();
    expect(await outcome).toEqual({ kind: 'unclear', code: 'no_answer' });
    expect(platform.seen.map(({ ended }) => ended)).toEqual([15_000]);
  });

  it('is repeated where the message may arrive twice', async () => {
    const { world, platform, queue } = setUp();
    const message = { id: '1', meetings: [meets('', 'never')] };
    const outcome = queue.enqueue({ conversation: 'a', message, idempotent: true });
    await world.run();
    expect(await outcome).toEqual(SENT);
    expect(platform.seen.map(({ began }) => began)).toEqual([0, 15_250]);
  });
});

it('takes a send that throws for unclear, and hands on what was thrown', async () => {
  const { world, platform, queue } = setUp();
  const outcome = queue.enqueue({ conversation: 'a', message: { id: '1', meetings: [meets('reset')] } });
  await world.run();
  expect(await outcome).toEqual({ kind: 'unclear', code: 'send_threw', cause: new Error('reset') });
  expect(platform.seen).toHaveLength(1);
});

it('does not deny an earlier attempt that may have arrived', async () => {
  const { world, queue } = setUp();
  const unclear = meets({ kind: 'unclear', code: '502' });
  const ends = { refused: meets({ kind: 'refused', code: 'gone' }), expired: LIMITED(60_000, 'conversation') };
  const outcomes = Object.entries(ends).map(([id, end]) =>
    queue.enqueue({
      conversation: id,
      message: { id, meetings: [unclear, end] },
      idempotent: true,
      expiresAt: '2026-01-05T09:00:30Z',
    }),
  );
  await world.run();
  expect(await Promise.all(outcomes)).toEqual([unclear.tells, unclear.tells]);
});

it('loses patience by the time since the first attempt', async () => {
  const slow = meets({ kind: 'undelivered', code: '412' }, 50_000);
  const message = { id: '1', meetings: [slow, slow, slow, slow] };
  const patience = { attempts: 9, within: 120_000, firstWait: 1_000, longestWait: 1_000, attempt: 60_000 };
  const { world, platform, queue } = setUp({ patience });
  const outcome = queue.enqueue({ conversation: 'a', message });
  await world.run();
  expect(await outcome).toEqual({ kind: 'gave_up', code: '412' });
  expect(platform.seen.map(({ began }) => began)).toEqual([0, 50_500, 101_000]);
});

describe('what a platform asks to wait for', () => {
  const began = async (scope: 'conversation' | 'platform') => {
    const { world, platform, queue } = setUp();
    queue.enqueue({ conversation: 'a', message: { id: 'a1', meetings: [LIMITED(5_000, scope)] } });
    await world.run(100);
    queue.enqueue({ conversation: 'b', message: { id: 'b1' } });
    queue.enqueue({ conversation: 'a', message: { id: 'a2' } });
    await world.run();
    return platform.seen.map((seen) => [seen.id, seen.began]);
  };

  it('moves one conversation, where the limit is its own', async () => {
    expect(await began('conversation')).toEqual([
      ['a1', 0],
      ['b1', 100],
      ['a1', 5_250],
      ['a2', 5_250],
    ]);
  });

  it('moves all of them, where the limit is the platform’s', async () => {
    expect(await began('platform')).toEqual([
      ['a1', 0],
      ['b1', 5_000],
      ['a1', 5_250],
      ['a2', 5_250],
    ]);
  });

  it('holds for the next one too, when the limited one is given up', async () => {
    const { world, platform, queue } = setUp();
    const limited = queue.enqueue({
      conversation: 'a',
      message: { id: '1', meetings: [LIMITED(600_000, 'conversation')] },
    });
    queue.enqueue({ conversation: 'a', message: { id: '2' } });
    await world.run(1);
    expect(await limited).toEqual({ kind: 'gave_up', code: 'rate_limited' });
    await world.run();
    expect(platform.seen.map((seen) => seen.began)).toEqual([0, 600_000]);
  });
});

describe('when too many wait', () => {
  const waiting = (conversation: number, platform: number) => {
    const windows: Window[] = [{ most: 1, within: 1_000 }];
    return setUp({
      limits: { conversation: { windows, waiting: conversation }, platform: { windows: [], waiting: platform } },
    });
  };
  const kinds = async (outcomes: readonly Promise<Outcome<string>>[]) =>
    (await Promise.all(outcomes)).map(({ kind }) => kind);

  it('says so at once, and takes more when there is room again', async () => {
    const { world, queue } = waiting(2, 100);
    const send = () => queue.enqueue({ conversation: 'a', message: { id: 'x' } });
    const first = [send(), send()];
    expect(await send()).toEqual({ kind: 'queue_full' });
    await world.run(1);
    const later = send();
    await world.run();
    expect(await kinds([...first, later])).toEqual(['sent', 'sent', 'sent']);
  });

  it('counts over all conversations too', async () => {
    const { world, queue } = waiting(2, 3);
    const outcomes = ['a', 'b', 'c', 'd'].map((conversation) => queue.enqueue({ conversation, message: { id: 'x' } }));
    expect(await outcomes[3]).toEqual({ kind: 'queue_full' });
    await world.run();
    expect(await kinds(outcomes)).toEqual(['sent', 'sent', 'sent', 'queue_full']);
  });
});

describe('the platforms’ own limits', () => {
  /** When `count` sends of one conversation begin, all given at once. */
  const begins = async (limits: Parameters<typeof setUp>[0], count: number) => {
    const { world, platform, queue } = setUp(limits);
    for (let at = 0; at < count; at += 1) queue.enqueue({ conversation: 'a', message: { id: `${at}` } });
    await world.run();
    return platform.seen.map(({ began }) => began);
  };

  it('of Slack let a short burst pass, and then one a second', async () => {
    expect(await begins({ limits: SLACK.posts }, 7)).toEqual([0, 0, 0, 3_000, 3_000, 3_000, 6_000]);
  });

  it('of Teams hold in each of their windows', async () => {
    const limits = { ...TEAMS, conversation: { ...TEAMS.conversation, waiting: 100 } };
    const times = await begins({ limits }, 70);
    expect(times.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
    expect(times[60]).toBe(30_000);
  });
});
