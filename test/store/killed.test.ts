import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { buildFor } from './built.ts';
import { makeSchema, TEST_DATABASE_URL } from './postgres-schema.ts';

/** How often the writer is killed; `npm run soak` does it more often. */
const { SOAK_CYCLES } = process.env;
const CYCLES = Number(SOAK_CYCLES ?? 3);

let build: ReturnType<typeof buildFor>;
beforeAll(() => {
  build = buildFor('killed');
}, 60_000);
afterAll(() => build.remove());

/** Lets a process write and kills it in the midst; gives the ids of what was acknowledged to it. */
async function killedWriter(run: number, place: readonly string[]): Promise<readonly string[]> {
  const script = new URL('write-on.mjs', import.meta.url).pathname;
  const writer = spawn(process.execPath, [script, build.folder, `${run}`, ...place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  const acknowledged: string[] = [];
  const lines = createInterface(writer.stdout);
  lines.on('line', (line) => acknowledged.push(line));
  await once(lines, 'line');
  // Each time at another moment of what a write takes.
  await new Promise((resolve) => setTimeout(resolve, 20 + ((run * 37) % 83)));
  writer.kill('SIGKILL');
  await Promise.all([ended, once(lines, 'close')]);
  return acknowledged;
}

async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const rows = await store.q(
    `select event as id, 3 as facts from seen union all
      select id, (select count(*) from told_fact where told = told.id) as facts from told`,
  );
  const kept = new Set(rows.map(({ id }) => id));
  expect(
    acknowledged.filter((id) => !kept.has(id)),
    'acknowledged and lost',
  ).toEqual([]);
  expect(
    rows.filter(({ facts }) => facts !== 3),
    'torn',
  ).toEqual([]);
  const unkept = "select event from seen where event like 'kept %' and event not in (select event from inbox)";
  expect(await store.q(unkept), 'known without being kept').toEqual([]);
}

/** A store that is not opened yet: what `killedWriter` takes for its place, and how to get rid of it. */
interface Place {
  readonly arguments: readonly string[];
  readonly open: () => Promise<Store>;
  readonly remove: () => Promise<void>;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-killed-'));
    const file = join(folder, 'desk.sqlite');
    return {
      arguments: [file],
      open: () => openStore({ file }),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
  ...(TEST_DATABASE_URL !== undefined && {
    PostgreSQL: async () => {
      const { url, open, remove } = await makeSchema();
      return { arguments: ['', url], open, remove };
    },
  }),
};

describe(`killed ${CYCLES} times in the midst of writing, what was acknowledged is kept`, () => {
  it.each(Object.entries(PLACES))('on %s', { timeout: 60_000 + CYCLES * 3_000 }, async (name, make) => {
    const place = await make();
    onTestFinished(place.remove);
    const acknowledged: string[] = [];
    for (let run = 0; run < CYCLES; run += 1) {
      acknowledged.push(...(await killedWriter(run, place.arguments)));
      const store = await place.open();
      await expectWhole(store, acknowledged);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(CYCLES);
    if (SOAK_CYCLES)
      console.info(`${name}: killed ${CYCLES} times, ${acknowledged.length} writes acknowledged, none lost`);
  });
});
