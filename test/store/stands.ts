import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TABLES } from '../../src/store/tables.ts';
import { makePglite } from './pglite.ts';
import { makeSchema, TEST_DATABASE_URL } from './postgres-schema.ts';

/** An empty store that several may open. */
export interface Stand {
  /** One more instance on the same data. */
  open(): Promise<Store>;
  /** Leaves nothing behind. */
  remove(): Promise<void>;
}

/** Every kind of store that the tests can reach here. */
export const STANDS: Readonly<Record<string, () => Promise<Stand>>> = {
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-stand-'));
    return {
      open: () => openStore({ file: join(folder, 'data', 'desk.sqlite') }),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
  'in-memory PGlite': makePglite,
  ...(TEST_DATABASE_URL === undefined ? {} : { PostgreSQL: makeSchema }),
};

/**
 * Registers `tests` once for each kind of store. They are handed `open`, which gives an instance on a store that is empty
 * at the start of each test; what a test opens is closed after it.
 */
export function onEveryStore(tests: (open: () => Promise<Store>) => void, stands = Object.keys(STANDS)): void {
  describe.each(stands)('on %s', (name) => {
    let stand: Stand;
    const opened: Store[] = [];
    beforeAll(async () => {
      const make = STANDS[name];
      if (!make) throw new Error(`there is no stand ${name}`);
      stand = await make();
    }, 60_000);
    afterEach(async () => {
      const stores = opened.splice(0);
      for (const store of stores) await store.close();
      if (stores.length > 0) await empty(await stand.open());
    });
    afterAll(() => stand.remove());
    tests(async () => {
      const store = await stand.open();
      opened.push(store);
      return store;
    });
  });
}

async function empty(store: Store): Promise<void> {
  await store.tx(async ({ q }) => {
    for (const table of Object.keys(TABLES)) await q(`delete from ${table}`);
  });
  await store.close();
}
