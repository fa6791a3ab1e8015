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
