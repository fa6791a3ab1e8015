import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './measure.ts';

export interface StoreStart {
  readonly what: string;
  /** How much later the desk is ready than without a store, in milliseconds; the median. */
  readonly later: number;
  /** How much more memory the process takes, in megabytes; the median. */
  readonly heavier: number;
}

/** What a store may cost at the start. */
export const MOST_LATER = 100;
export const MOST_HEAVIER = 20;

const PROCESS = fileURLToPath(new URL('./with-store.js', import.meta.url));

/**
 * What a store costs at the start: the embedded one at its first start and later, and PostgreSQL where the environment
 * names one to test on (`TEST_DATABASE_URL`); there in tables that go with the connection.
 */
export async function measureStoreStart(dir: string, times = 5): Promise<readonly StoreStart[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const file = (n: number) => join(folder, `${n}.sqlite`);
  const { TEST_DATABASE_URL } = process.env;
  try {
    const rows = [
      await starts('embedded store, first start', dir, times, (n) => [file(n)]),
      await starts('embedded store, later starts', dir, times, () => [file(0)]),
    ];
    if (TEST_DATABASE_URL === undefined) return rows;
    const url = new URL(TEST_DATABASE_URL);
    url.searchParams.set('options', '-csearch_path=pg_temp');
    return [...rows, await starts('PostgreSQL, first start', dir, times, () => ['', url.href])];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function starts(
  what: string,
  dir: string,
  times: number,
  place: (n: number) => readonly string[],
): Promise<StoreStart> {
  const all: Omit<StoreStart, 'what'>[] = [];
  for (let n = 0; n < times; n += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', PROCESS, dir, ...place(n)]);
    all.push(JSON.parse(stdout));
  }
  return { what, later: median(all.map(({ later }) => later)), heavier: median(all.map(({ heavier }) => heavier)) };
}
