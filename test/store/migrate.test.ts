import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations, SCHEMA_VERSION } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres-pool.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TABLES } from '../../src/store/tables.ts';
import { buildFor } from './built.ts';
import { makeSchema, TEST_DATABASE_URL } from './postgres-schema.ts';

const SIX = Array.from({ length: 6 });

describe('the schema', () => {
  it('is numbered without a gap, so that the last number says what there is', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, place) => place + 1));
  });

  it('is made once when six processes start at once', { timeout: 120_000 }, async () => {
    const build = buildFor('migrate');
    onTestFinished(build.remove);
    const folder = mkdtempSync(join(tmpdir(), 'desk-migrate-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = new URL('start-first.mjs', import.meta.url).pathname;
    const starters = SIX.map(() =>
      spawn(process.execPath, [script, build.folder, join(folder, 'desk.sqlite')], { stdio: 'pipe' }),
    );
    const outputs = starters.map(({ stdout, stderr }) => Promise.all([text(stdout), text(stderr)]));
    await Promise.all(starters.map(({ stdout }) => once(stdout, 'data')));
    for (const { stdin } of starters) stdin.end();
    const said = await Promise.all(outputs);
    // The instant stands beside the version: one and the same for all means that one of them wrote it.
    expect(said.map(([, errors]) => errors).join('')).toBe('');
    expect(new Set(said.map(([output]) => output)).size).toBe(1);
  });

  it('of an older copy is brought up to date, with all that is in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-older-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'desk.sqlite');
    const old = await openSqlite({ file });
    await old.q('create table schema_version (version bigint primary key, at bigint not null)');
    await old.q('insert into schema_version (version, at) values (1, 1)');
    for (const statement of migrations[0]?.statements ?? []) await old.q(statement);
    await old.q("insert into seen (event, at) values ('a', 1)");
    await old.close();
    const store = await openStore({ file });
    expect(await store.q('select version from schema_version order by version')).toEqual(
      migrations.map(({ version }) => ({ version })),
    );
    expect(await store.q('select event from seen')).toEqual([{ event: 'a' }]);
    for (const table of Object.keys(TABLES)) await store.q(`select * from ${table}`);
    await store.close();
  });

  it('of a newer copy is refused, and left as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-newer-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'desk.sqlite');
    await makeNewer(await openStore({ file }));
    await expect(openStore({ file })).rejects.toMatchObject({
      code: 'store_newer',
      message: new RegExp(`version 99.*knows ${SCHEMA_VERSION}.*Start that newer copy`),
    });
  });

  it('says when it was made, by the clock that it is given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-clock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const clock = () => '2026-01-02T03:04:05.000Z';
    const store = await openStore({ file: join(folder, 'desk.sqlite'), clock });
    expect(await store.q('select distinct at from schema_version')).toEqual([{ at: Date.parse(clock()) }]);
    await store.close();
  });
});

if (TEST_DATABASE_URL !== undefined) {
  describe('the schema on PostgreSQL', () => {
    it('is made once when six instances start at once', async () => {
      const schema = await makeSchema();
      onTestFinished(schema.remove);
      const stores = await Promise.all(SIX.map(() => schema.open()));
      expect(await stores[0]?.q('select version from schema_version order by version')).toEqual(
        migrations.map(({ version }) => ({ version })),
      );
      await Promise.all(stores.map((store) => store.close()));
    });

    it('of a newer copy is refused, and left as it is', async () => {
      const schema = await makeSchema();
      onTestFinished(schema.remove);
      await makeNewer(await schema.open());
      await expect(schema.open()).rejects.toMatchObject({ code: 'store_newer' });
      const raw = await openPostgres({ url: schema.url });
      expect(await raw.q('select max(version) as version from schema_version')).toEqual([{ version: 99 }]);
      await raw.close();
    });
  });
}

async function makeNewer(store: Store): Promise<void> {
  await store.q('insert into schema_version (version, at) values (99, 0)');
  await store.close();
}
