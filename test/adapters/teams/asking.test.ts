import { describe, expect, test } from 'vitest';
import { cardOf, type Posted, teamsWorld, visible } from './world/world.ts';

/** A day on which applications are open. */
const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

const words = ({ text }: Posted) => text.replace(/\s/g, ' ');
const ours = (messages: readonly Posted[]) => messages.filter(({ isOurs }) => isOurs);

describe('a question', () => {
  test('in the personal chat is answered there, with the time that is left, and goes on by itself', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.ben.asks('Jusqu’à quand peut-on postuler à OSG ?');
    await world.settled();
    await world.ben.asks('et pour OPS ?');
    const [first, second] = await world.until(() => world.ben.answers().length > 1 && world.ben.answers());
    await world.settled();
    expect(world.ben.answers()).toHaveLength(2);
    expect(first && words(first)).toContain('dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)');
    expect(first && words(first)).toContain('Temps restant');
    expect(second && words(second)).toMatch(/^Pour OPS/);
  });

  test('in a channel that mentions the desk is answered in its thread, once, and for everybody', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const post = await world.ben.mentions('#help', 'what is the deadline for OSG?');
    await world.until(() => world.thread(post).length > 1);
    await world.settled();
    const [, answer, ...more] = world.thread(post);
    expect(more).toEqual([]);
    expect(answer && words(answer)).toMatch(
      /^For OSG, one can apply until Sunday 22 June 2025 at 23:59 \(Brussels time\)\./,
    );
    expect(answer && words(answer)).not.toMatch(/left|days/);
    expect(answer && visible(answer, { locale: 'en-GB', zone: 'Asia/Tokyo' })).toMatch(/Mon,? 23 Jun(?:e)? 2025/);
    expect(world.messages('#help').map(({ id }) => id)).toEqual([post.id]);
  });

  test('in the thread of another is answered in that thread', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const post = await world.ben.posts('#help', 'Who knows what OSG pays?');
    await world.anna.repliesTo(post, '@desk what does OSG pay?');
    await world.until(() => world.thread(post).length > 2);
    await world.settled();
    expect(world.thread(post).map(({ isOurs }) => isOurs)).toEqual([false, false, true]);
    expect(world.thread(post).at(-1)?.text).toContain('€1,286.09');
  });

  test('in a group chat is answered there, and only where the desk is mentioned', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.anna.posts('group', 'what does OPS pay?');
    await world.ben.mentions('group', 'what does OSG pay?');
    await world.until(() => ours(world.messages('group')).length > 0);
    await world.settled();
    const [answer, ...more] = ours(world.messages('group'));
    expect(more).toEqual([]);
    expect(answer?.text).toMatch(/^For OSG.*€1,286\.09/);
  });

  test('of several people at once is answered to each', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const everybody = [world.anna, world.ben];
    await Promise.all(everybody.map((person) => person.asks('what does OSG pay?')));
    await world.until(() => everybody.every((person) => person.answers().length > 0));
    await world.settled();
    const one = [expect.stringMatching(/^For OSG.*€1,286\.09/)];
    expect(everybody.map((person) => person.answers().map(words))).toEqual([one, one]);
  });

  test('of another tenant is not answered', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const { status } = await world.sam.asks('what does OSG pay?').then((message) => world.redelivers(message));
    await world.settled();
    expect(status).toBe(403);
    expect(world.sam.answers()).toEqual([]);
  });
});

describe('a message that Teams brings again', () => {
  test('is answered once, also at the same moment and after the answer', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const message = await world.anna.asks('what does OSG pay?');
    await Promise.all([world.redelivers(message), world.redelivers(message)]);
    await world.until(() => world.anna.answers().length > 0);
    await world.settled();
    const { status } = await world.redelivers(message);
    await world.settled();
    expect(status).toBeLessThan(300);
    expect(world.anna.answers()).toHaveLength(1);
  });

  test('is answered once, also by the desk that was started meanwhile', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const message = await world.anna.asks('what does OSG pay?');
    await world.until(() => world.anna.answers().length > 0);
    await world.restart();
    await world.redelivers(message);
    await world.settled();
    expect(world.anna.answers()).toHaveLength(1);
    await world.anna.asks('and OPS?');
    const [, second] = await world.until(() => world.anna.answers().length > 1 && world.anna.answers());
    expect(second && words(second)).toContain('OPS');
  });

  test('that was taken just before the desk ended is answered, by the one that comes after it at the latest', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.anna.asks('what does OSG pay?');
    await world.restart();
    await world.until(() => world.anna.answers().length > 0);
    await world.settled();
    expect(world.anna.answers()).toHaveLength(1);
  });
});

describe('an answer that Teams does not take', () => {
  test.each([
    ['too many', { status: 429, retryAfter: 1 }],
    ['not now', { status: 412 }],
  ] as const)('because of %s comes later, once', async (_why, fault) => {
    const world = await teamsWorld({ desk: OPEN });
    world.connector.fail('send', fault);
    await world.anna.asks('what does OSG pay?');
    await world.until(() => world.anna.answers().length > 0);
    await world.settled();
    expect(world.anna.answers()).toHaveLength(1);
  });

  test.each([[{ drop: 'after' }], [{ status: 502, taken: true }], [{ status: 504, taken: true }]] as const)(
    'or perhaps took (%o) does not come twice, and whoever asked is told',
    async (fault) => {
      const world = await teamsWorld({ desk: OPEN });
      world.connector.fail('send', fault);
      await world.anna.asks('what does OSG pay?');
      await world.until(() => world.connector.calls.some(({ kind }) => kind === 'send'));
      // Before it ends, the desk makes all sends that it still means to make.
      await world.stop();
      const [answer, told, ...more] = world.anna.answers().map(words);
      expect(more).toEqual([]);
      expect(answer).toContain('€1,286.09');
      expect(told).toContain('did not say whether my answer arrived');
    },
  );
});

test('a card of our own that somebody sends from the message extension is not answered', async () => {
  const world = await teamsWorld({ desk: OPEN });
  await world.anna.asks('what does OSG pay?');
  const [answer] = await world.until(() => world.anna.answers().length > 0 && world.anna.answers());
  await world.anna.sends('personal', cardOf(answer as Posted));
  await world.settled();
  expect(world.anna.chat().map(({ isOurs }) => isOurs)).toEqual([false, true, false]);
});
