import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import type { Row, Store } from '../../src/store/store.ts';

const INSERT = 'insert into seen (event, at) values ($1, $2) on conflict (event) do nothing returning event';

async function eventsIn(store: Store): Promise<readonly unknown[]> {
  return (await store.q('select event from seen order by event')).map(({ event }) => event);
}

/**
 * What every store keeps to. `open` gives one more instance on the same data, which are empty when a test begins; what a
 * test opens is closed for it.
 */
export function storeContract(open: () => Promise<Store>): void {
  describe('a statement', () => {
    it('gives back what was written: texts, whole numbers and nothing', async () => {
      const store = await open();
      const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((written) => !written.includes('\0'));
      await fc.assert(
        fc.asyncProperty(fc.uuid(), text, fc.option(text), fc.maxSafeInteger(), async (id, face, link, at) => {
          const row: Row = { id, face, place: '', message: null, link, content_version: '🂡 é', at };
          const columns = Object.keys(row);
          const places = columns.map((_, place) => `$${place + 1}`);
          const written = await store.q(
            `insert into told (${columns}) values (${places}) returning *`,
            Object.values(row),
          );
          expect(written).toEqual([row]);
          expect(await store.q('select * from told where id = $1', [id])).toEqual([row]);
        }),
        { numRuns: 12 },
      );
    });

    it('gives counts and sums as numbers, and no row where nothing is returned', async () => {
      const store = await open();
      const at = Date.parse('2026-11-23T09:00:00Z');
      expect(await store.q('insert into seen (event, at) values ($1, $3), ($2, $3)', ['a', 'b', at])).toEqual([]);
      expect(await store.q('select count(*) as n, sum(at) as s, max(at) as m from seen')).toEqual([
        { n: 2, s: 2 * at, m: at },
      ]);
    });

    it('takes its parameters by number, in any order and as often as they occur', async () => {
      const store = await open();
      await store.q('insert into told_fact (told, vacancy, fact) values ($2, $1, $2)', ['ops', 'x']);
      expect(await store.q('select * from told_fact')).toEqual([{ told: 'x', vacancy: 'ops', fact: 'x' }]);
    });

    it('tells by what it returns whether it was the first', async () => {
      const store = await open();
      expect(await store.q(INSERT, ['a', 1])).toEqual([{ event: 'a' }]);
      expect(await store.q(INSERT, ['a', 2])).toEqual([]);
      expect(await store.q('select at from seen')).toEqual([{ at: 1 }]);
    });

    it.each([
      ['a NUL', ['a\0b', 1], TypeError],
      ['half a number', ['a', 0.5], TypeError],
      ['what is no number', ['a', Number.NaN], TypeError],
      ['a number that is not exact', ['a', 2 ** 60], TypeError],
      ['too few parameters', ['a'], Error],
      ['too many parameters', ['a', 1, 2], Error],
    ])('refuses %s', async (_what, values, error) => {
      const store = await open();
      await expect(store.q(INSERT, values)).rejects.toThrow(error);
      expect(await eventsIn(store)).toEqual([]);
    });

    it('refuses the second of two rows with one key, and goes on', async () => {
      const store = await open();
      await store.q(INSERT, ['a', 1]);
      await expect(store.q('insert into seen (event, at) values ($1, $2)', ['a', 2])).rejects.toThrow(/unique/i);
      expect(await eventsIn(store)).toEqual(['a']);
    });

    it('takes what people write for a value, never for a statement', async () => {
      const store = await open();
      const odd = `'); drop table seen; -- $1 "x" \\`;
      await store.q(INSERT, [odd, 1]);
      expect(await eventsIn(store)).toEqual([odd]);
    });
  });

  describe('a transaction', () => {
    it('stands whole, and gives what its work gave', async () => {
      const store = await open();
      const given = await store.tx(async ({ q }) => {
        await q(INSERT, ['a', 1]);
        await q(INSERT, ['b', 1]);
        return (await q('select count(*) as n from seen'))[0]?.n;
      });
      expect(given).toBe(2);
      expect(await eventsIn(store)).toEqual(['a', 'b']);
    });

    it('takes several statements at once, one after another', async () => {
      const store = await open();
      await store.tx(async ({ q }) => {
        const found = await Promise.all(['a', 'b', 'a'].map((event) => q(INSERT, [event, 1])));
        expect(found.map((rows) => rows.length)).toEqual([1, 1, 0]);
      });
      expect(await eventsIn(store)).toEqual(['a', 'b']);
    });

    it('stands whole or not at all also where it need not outlive the machine', async () => {
      const store = await open();
      const write = (event: string) => store.tx(({ q }) => q(INSERT, [event, 1]), 'process');
      await Promise.all([write('a'), write('b')]);
      const work = store.tx(async ({ q }) => {
        await q(INSERT, ['c', 1]);
        throw new RangeError('changed my mind');
      }, 'process');
      await expect(work).rejects.toThrow(RangeError);
      expect(await eventsIn(store)).toEqual(['a', 'b']);
    });

    it('leaves nothing when its work throws', async () => {
      const store = await open();
      const work = store.tx(async ({ q }) => {
        await q(INSERT, ['a', 1]);
        throw new RangeError('changed my mind');
      });
      await expect(work).rejects.toThrow(RangeError);
      expect(await eventsIn(store)).toEqual([]);
    });

    it('leaves nothing when a statement fails, even if its work caught that', async () => {
      const store = await open();
      const work = store.tx(async ({ q }) => {
        await q(INSERT, ['a', 1]);
        await q('insert into seen (event, at) values ($1, $2)', ['a', 2]).catch(() => {});
      });
      await expect(work).rejects.toThrow(/unique/i);
      expect(await eventsIn(store)).toEqual([]);
    });

    it('is not joined by statements that come meanwhile', async () => {
      const store = await open();
      let meanwhile: Promise<unknown> = Promise.resolve();
      const work = store.tx(async ({ q }) => {
        await q(INSERT, ['inside', 1]);
        meanwhile = store.q(INSERT, ['outside', 1]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        throw new Error('undone');
      });
      await expect(work).rejects.toThrow('undone');
      await meanwhile;
      expect(await eventsIn(store)).toEqual(['outside']);
    });

    it('has no use for its statements when it is over', async () => {
      const store = await open();
      const kept = await store.tx(async (statements) => [statements]);
      await expect(kept[0]?.q('select 1 as one')).rejects.toThrow(/ended/);
    });

    it('lets one change of many at a time through, whichever instance makes it', async () => {
      const instances = [await open(), await open(), await open()];
      await instances[0]?.q('insert into topic (conversation, topic, version, at) values ($1, $2, $3, $3)', [
        'a',
        '',
        0,
      ]);
      const addOne = (store: Store): Promise<void> =>
        store.tx(async ({ q }) => {
          await q('update topic set version = version + 1 where conversation = $1', ['a']);
        });
      await Promise.all(Array.from({ length: 30 }, (_, n) => instances[n % 3]).map((store) => store && addOne(store)));
      expect(await instances[0]?.q('select version from topic')).toEqual([{ version: 30 }]);
    });
  });

  describe('several instances', () => {
    it('see at once what one of them has written', async () => {
      const [one, other] = [await open(), await open()];
      await one.q(INSERT, ['a', 1]);
      expect(await eventsIn(other)).toEqual(['a']);
    });

    it('do not migrate again what is migrated', async () => {
      const [one, other] = [await open(), await open()];
      const before = await one.q('select * from schema_version');
      expect(await other.q('select * from schema_version')).toEqual(before);
      expect(before.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version));
    });
  });

  describe('closing', () => {
    it('waits for what was begun, and is done once', async () => {
      const [store, other] = [await open(), await open()];
      const begun = Array.from({ length: 20 }, (_, n) => store.q(INSERT, [`event ${n}`, n]));
      await Promise.all([store.close(), store.close()]);
      await Promise.all(begun);
      expect(await eventsIn(other)).toHaveLength(20);
    });

    it('leaves a store that says so', async () => {
      const store = await open();
      await store.close();
      await expect(store.q('select 1 as one')).rejects.toMatchObject({ code: 'store_closed' });
      await expect(store.tx(async () => 1)).rejects.toMatchObject({ code: 'store_closed' });
    });
  });
}
