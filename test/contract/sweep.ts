import { describe, expect, it } from 'vitest';
import type { Store, Value } from '../../src/store/store.ts';
import { sweep } from '../../src/store/sweep.ts';

const now = '2026-11-23T09:00:00.000Z';
const [MINUTE, DAY] = [60_000, 86_400_000];
const ago = (milliseconds: number) => Date.parse(now) - milliseconds;

/** What the sweep keeps to, on whichever store `open` gives instances of. */
export function sweepContract(open: () => Promise<Store>): void {
  async function filled(...rows: readonly (readonly [table: string, ...values: Value[]])[]): Promise<Store> {
    const store = await open();
    for (const [table, ...values] of rows) {
      await store.q(`insert into ${table} values (${values.map((_, place) => `$${place + 1}`)})`, values);
    }
    return store;
  }
  const left = async (store: Store, table: string, key: string) =>
    (await store.q(`select ${key} from ${table} order by ${key}`)).map((row) => row[key]);

  describe('the sweep', () => {
    it('forgets events after three days', async () => {
      const store = await filled(['seen', 'old', ago(3 * DAY + 1)], ['seen', 'young', ago(3 * DAY)]);
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ seen: 1 });
      expect(await left(store, 'seen', 'event')).toEqual(['young']);
    });

    it('forgets what talks were about when it no longer counts', async () => {
      const store = await filled(
        ['topic', 'old', '', 1, ago(30 * MINUTE + 1)],
        ['topic', 'young', '', 1, ago(30 * MINUTE)],
      );
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ topic: 1 });
      expect(await left(store, 'topic', 'conversation')).toEqual(['young']);
    });

    it('forgets where something was told after sixty days, with all its facts', async () => {
      const told = (id: string, at: number) => ['told', id, 'slack', 'C1', '1', null, 'v', at] as const;
      const store = await filled(
        told('old', ago(60 * DAY + 1)),
        told('young', ago(60 * DAY)),
        ['told_fact', 'old', 'ops', 'stipend'],
        ['told_fact', 'old', 'ops', 'deadline'],
        ['told_fact', 'young', 'ops', 'stipend'],
      );
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ told: 1 });
      expect(await left(store, 'told', 'id')).toEqual(['young']);
      expect(await left(store, 'told_fact', 'told')).toEqual(['young']);
    });

    it.each([7, 90])('forgets words that were not understood, and have not come for %i days', async (days) => {
      const store = await filled(
        ['unanswered', 'old', 'en', 5, ago(400 * DAY), ago(days * DAY + 1)],
        ['unanswered', 'young', 'en', 5, ago(400 * DAY), ago(days * DAY)],
      );
      expect(await sweep(store, { now, retentionDays: days })).toMatchObject({ unanswered: 1 });
      expect(await left(store, 'unanswered', 'words')).toEqual(['young']);
    });

    it('forgets answers after sixty days and cards after four hundred', async () => {
      const post = (kind: string, message: string, days: number, more = 0) =>
        ['post', 'slack', 'C1', message, null, kind, null, 'en', ago(days * DAY + more), null, null, null] as const;
      const store = await filled(
        post('answer', 'old answer', 60, 1),
        post('answer', 'young answer', 60),
        post('suggestion', 'old suggestion', 60, 1),
        post('suggestion', 'young suggestion', 60),
        post('card', 'old card', 400, 1),
        post('card', 'young card', 400),
      );
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ post: 3 });
      expect(await left(store, 'post', 'message')).toEqual(['young answer', 'young card', 'young suggestion']);
    });

    it('lets a thread be heard again after four hundred days', async () => {
      const store = await filled(
        ['thread_muted', 'C1', 'old', ago(400 * DAY + 1)],
        ['thread_muted', 'C1', 'young', ago(400 * DAY)],
      );
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ thread_muted: 1 });
      expect(await left(store, 'thread_muted', 'thread')).toEqual(['young']);
    });

    it('removes what nobody dealt with for an hour, and knows its event still', async () => {
      const store = await filled(
        ['inbox', 'old', 'sealed', ago(60 * MINUTE + 1)],
        ['seen', 'old', ago(60 * MINUTE + 1)],
        ['inbox', 'young', 'sealed', ago(60 * MINUTE)],
      );
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ inbox: 1, seen: 0 });
      expect(await left(store, 'inbox', 'event')).toEqual(['young']);
    });

    it('forgets where a conversation is reached after a year without a word of it', async () => {
      const reference = (place: string, at: number) =>
        ['reference', 'teams', place, 'https://smba.example/', 'channel', null, at] as const;
      const store = await filled(reference('old', ago(365 * DAY + 1)), reference('young', ago(365 * DAY)));
      expect(await sweep(store, { now, retentionDays: 90 })).toMatchObject({ reference: 1 });
      expect(await left(store, 'reference', 'place')).toEqual(['young']);
    });

    it('leaves settings, languages, holds and counts, however old', async () => {
      const store = await filled(
        ['place', 'slack:C1', '{}', 'slack:U1', 0],
        ['person', 'slack:U1', 'fr', 0],
        ['hold', 'h', 'ops', 'stipend', 'slack:U1', 0, null, null],
        ['feedback', 'ops', 'stipend', 'wrong_fact', 'en', 1, 0],
      );
      await sweep(store, { now, retentionDays: 0 });
      for (const table of ['place', 'person', 'hold', 'feedback']) {
        expect(await store.q(`select * from ${table}`), table).toHaveLength(1);
      }
    });

    it('removes all that is old, a few rows at a time, on two instances at once', async () => {
      const store = await filled(...Array.from({ length: 25 }, (_, n) => ['seen', `${n}`, ago(9 * DAY)] as const));
      const parts = { now, retentionDays: 90, batch: 4 };
      const swept = await Promise.all([sweep(store, parts), sweep(await open(), parts)]);
      expect(swept.reduce((sum, { seen }) => sum + seen, 0)).toBe(25);
      expect(await left(store, 'seen', 'event')).toEqual([]);
    });
  });
}
