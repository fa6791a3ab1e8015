import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';

const open: { store: Store; folder: string }[] = [];

afterEach(async () => {
  for (const { store, folder } of open.splice(0)) {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

/** An empty store in a file of its own, gone after the test. */
export async function temporaryStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  const store = await openStore({ file: join(folder, 'desk.sqlite') });
  open.push({ store, folder });
  return store;
}
