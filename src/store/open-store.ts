import { type Clock, systemClock } from '../clock.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';

export interface StorePlace {
  /** Address of a PostgreSQL server; without one the store is embedded, in `file`. */
  readonly url?: string | undefined;
  readonly file: string;
  readonly clock?: Clock;
}

/**
 * Opens the store and brings its schema up to date; loads only the driver that it needs. Throws DeskError as `Store`
 * does, and `store_newer` where a newer copy of the desk has been at work; nothing is open then.
 */
export async function openStore({ url, file, clock = systemClock }: StorePlace): Promise<Store> {
  const store = await (url === undefined ? openEmbedded(file) : openServer(url));
  try {
    await migrate(store, clock);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openEmbedded(file: string): Promise<Store> {
  const { openSqlite } = await import('./sqlite-store.ts');
  return openSqlite({ file });
}

async function openServer(url: string): Promise<Store> {
  const { openPostgres } = await import('./postgres-pool.ts');
  return openPostgres({ url });
}
