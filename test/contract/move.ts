import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveStore } from '../../src/store/move.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Row, Store } from '../../src/store/store.ts';
import { TABLES } from '../../src/store/tables.ts';

/** What moving an embedded store keeps to, on whichever kind of store `open` gives an empty one to move to. */
export function moveContract(open: () => Promise<Store>): void {
  describe('moving an embedded store', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-move-'));
    let from: Store;
    beforeAll(async () => {
      from = await openStore({ file: join(folder, 'desk.sqlite') });
      await from.tx(async ({ q }) => {
        for (const [table, columns] of Object.entries(TABLES)) {
          // Those before `last` differ only beyond what a careless collation tells apart.
          for (const mark of ['a', 'A', 'ä', 'a ', '', "'", '\u{1F600}']) {
            const values = columns.map((column) =>
              /^(at|count|version)$|_at$/.test(column) ? 1_763_888_400_000 : `${column}${mark}`,
            );
            await q(`insert into ${table} values (${values.map((_, place) => `$${place + 1}`)})`, values);
          }
        }
        for (let event = 0; event < 1_200; event += 1) await q('insert into seen values ($1, $2)', [`${event}`, event]);
      });
    });
    afterAll(async () => {
      await from.close();
      rmSync(folder, { recursive: true });
    });

    it('carries every row of every table, unchanged', async () => {
      const to = await open();
      const moved = await moveStore(from, to);
      expect(moved.map(({ table }) => table)).toEqual(Object.keys(TABLES));
      expect(moved.find(({ table }) => table === 'seen')?.rows).toBe(1_207);
      for (const table of Object.keys(TABLES)) {
        expect(sorted(await to.q(`select * from ${table}`)), table).toEqual(
          sorted(await from.q(`select * from ${table}`)),
        );
      }
    });

    it('refuses one that holds something, and leaves it alone', async () => {
      const to = await open();
      await to.q('insert into person (person, lang, at) values ($1, $2, $3)', ['slack:U1', 'fr', 1]);
      await expect(moveStore(from, to)).rejects.toMatchObject({ code: 'store_not_empty', message: /table person/ });
      expect(await to.q('select count(*) as n from seen')).toEqual([{ n: 0 }]);
    });

    it.each(['loses a row of', 'changes'])(
      'lets nothing stand when something on the way %s what it carries',
      async (fault) => {
        const to = await open();
        const spoil = (row: Row): Row[] => (row.event !== '7' ? [row] : fault === 'changes' ? [{ ...row, at: 0 }] : []);
        const spoilt: Store = {
          ...to,
          tx: (work) => to.tx(({ q }) => work({ q: async (sql, params) => (await q(sql, params)).flatMap(spoil) })),
        };
        await expect(moveStore(from, spoilt)).rejects.toMatchObject({
          code: 'store_moved_badly',
          message: /table seen/,
        });
        for (const table of Object.keys(TABLES)) expect(await to.q(`select * from ${table}`), table).toEqual([]);
      },
    );

    it('can be tried again after it failed', async () => {
      const to = await open();
      await to.q('insert into person (person, lang, at) values ($1, $2, $3)', ['slack:U1', 'fr', 1]);
      await moveStore(from, to).catch(() => {});
      await to.q('delete from person');
      await expect(moveStore(from, to)).resolves.toHaveLength(Object.keys(TABLES).length);
    });
  });
}

function sorted(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
