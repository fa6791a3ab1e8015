import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/content/content.ts';
import type { Vacancy } from '../../../../src/content/schema/vacancy.ts';
import type { CardOf } from '../../../../src/sharing/card.ts';
import { loadThreePostings } from '../../../three-postings.ts';
import { begun, bell } from './begun.ts';
import { madeUp } from './made-up.ts';

const content = loadThreePostings();
const OPEN = '2025-06-22T21:58:30.000Z';
const CLOSED = '2025-06-22T22:00:10.000Z';
const OPS: CardOf = { subject: { kind: 'vacancy', vacancy: 'ops' }, lang: 'en', length: 'short', line: 'Do apply.' };

function withVacancy(id: string, change: (vacancy: Vacancy) => readonly Vacancy[]): Content {
  const vacancies = content.vacancies.flatMap((vacancy) => (vacancy.id === id ? change(vacancy) : [vacancy]));
  return { ...content, vacancies, version: 'another' };
}

describe('a card', () => {
  test('is left alone as long as it is true', async () => {
    const made = madeUp(content, OPEN);
    await made.share(OPS);
    const upkeep = await begun(made);
    made.now = '2025-06-22T21:59:50.000Z';
    await upkeep.look();
    expect(made.edits).toBe(0);
  });

  test('says that its vacancy is closed once the minute of the deadline is over, and when it was brought up to date', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const { timer, ring } = bell();
    const upkeep = await begun(made, timer);
    made.now = CLOSED;
    ring();
    await expect.poll(() => made.edits).toBe(1);
    expect(made.reads(key)).toContain('applications closed on Sunday 22 June 2025 at 23:59');
    expect(made.reads(key)).toContain('Do apply.');
    expect(made.reads(key)).toMatch(/Shared by uanna · Updated on Monday 23 June 2025 at 00:00 \(Brussels time\)$/);
    await upkeep.look();
    expect(made.edits).toBe(1);
  });

  test('is brought up to date at the start, when it happened while the desk was off', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    made.now = CLOSED;
    await begun(made);
    expect(made.reads(key)).toContain('applications closed on');
  });

  test('no longer tells what is put on hold, and tells it again when it is released', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const { timer, ring } = bell();
    await begun(made, timer);
    await made.holds.hold({ vacancy: 'ops', fact: 'stipend', by: null, at: OPEN });
    ring();
    await expect.poll(() => made.reads(key)).toContain('being checked by staff');
    expect(made.reads(key)).not.toContain('1,286.09');
    await made.holds.release({ vacancy: 'ops', fact: 'stipend', by: null, at: OPEN });
    ring();
    await expect.poll(() => made.reads(key)).toContain('1,286.09');
    expect((await made.told.of('ops', 'stipend', OPEN)).latest).toEqual([
      { face: 'slack', place: 'slack:T1:C1', at: OPEN, link: 'https://acme.slack.com/archives/C1/p1750000000000000' },
    ]);
  });

  test('says that its vacancy was withdrawn, or extended', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const upkeep = await begun(made);
    const on = '2025-06-20';
    made.content = withVacancy('ops', (one) => [
      { ...one, state: { kind: 'withdrawn', on, reason: { en: 'Budget.' } } },
    ]);
    await upkeep.look();
    expect(made.reads(key)).toMatch(/withdrawn[\s\S]*Budget\./);
    made.content = withVacancy('ops', (one) => [
      {
        ...one,
        state: {
          kind: 'extended',
          on,
          reason: { en: 'More time.' },
          former: { deadline: { at: '2025-06-15T23:59', zone: 'Europe/Brussels' } },
        },
      },
    ]);
    await upkeep.look();
    expect(made.reads(key)).toMatch(/More time\./);
  });

  test('says so when its vacancy is gone, and is not looked at any more', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const upkeep = await begun(made);
    made.content = withVacancy('ops', () => []);
    await upkeep.look();
    expect(made.reads(key)).toContain('I no longer answer about what this card was about');
    expect(made.reads(key)).not.toContain('Do apply.');
    expect(await made.posts.get(key)).toBeNull();
    made.content = content;
    await upkeep.look();
    expect(made.edits).toBe(1);
  });

  test('whose message was deleted is not looked at any more', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    made.remove(key);
    made.now = CLOSED;
    await begun(made);
    expect(await made.posts.get(key)).toBeNull();
  });

  test('does not name anybody who was forgotten, nor what they wrote', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const upkeep = await begun(made);
    await made.posts.keeper.forget({ id: 'slack:T1:UANNA' });
    await upkeep.look();
    expect(made.reads(key)).toContain('1,286.09');
    expect(made.reads(key)).not.toMatch(/Do apply|uanna/);
  });
});

describe('a card that Slack does not let us edit', () => {
  test('is tried again, but not in every round, and holds up no other', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const other = await made.share({ ...OPS, lang: 'fr' });
    made.now = CLOSED;
    made.fail.push({ kind: 'refused', code: 'is_archived' });
    const upkeep = await begun(made);
    expect(made.reads(key)).not.toContain('closed');
    expect(made.reads(other)).toContain('Mise à jour');
    await upkeep.look();
    expect(made.reads(key)).not.toContain('closed');
    for (let round = 0; round < 10; round += 1) await upkeep.look();
    expect(made.reads(key)).toContain('applications closed on');
  });

  test('and a store that is away are said once, and the cards are true once it is back', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const upkeep = await begun(made);
    const { cards } = made.posts;
    Object.assign(made.posts, { cards: () => Promise.reject(new Error('away')) });
    made.now = CLOSED;
    await upkeep.look();
    await upkeep.look();
    expect(made.logged).toEqual(['slack_failed']);
    Object.assign(made.posts, { cards });
    await upkeep.look();
    expect(made.reads(key)).toContain('applications closed on');
  });
});

test('the end waits for the card that is being edited, and nothing is looked at after it', async () => {
  const made = madeUp(content, OPEN);
  const [key, other] = [await made.share(OPS), await made.share({ ...OPS, lang: 'fr' })];
  const { timer, ring, isSet } = bell();
  const upkeep = await begun(made, timer);
  made.now = CLOSED;
  let stopping: Promise<void> | undefined;
  made.meanwhile = async () => {
    stopping = upkeep.stop();
  };
  ring();
  await expect.poll(() => stopping !== undefined).toBe(true);
  await stopping;
  expect(made.reads(key)).toContain('applications closed on');
  expect(made.reads(other)).not.toContain('Mise à jour');
  expect(isSet()).toBe(false);
});
