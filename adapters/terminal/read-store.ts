import { existsSync } from 'node:fs';
import type { Environment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/**
 * Does some work on the store that the environment names, and closes it. Makes none: throws DeskError `store_missing` where
 * there is none to read, and what opening throws.
 */
export async function readStore<T>(
  { DATABASE_URL: url, DESK_STORE: file }: Environment,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (url === undefined && (file === 'none' || !existsSync(file))) {
    const why = file === 'none' ? 'DESK_STORE is none, so nothing is kept' : `There is no store ${file} yet`;
    throw new DeskError('store_missing', `${why}. Name the file of a desk in DESK_STORE, or start the desk first.`);
  }
  const store = await openStore({ url, file });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
