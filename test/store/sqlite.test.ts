import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import { TABLES } from '../../src/store/tables.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-sqlite-'));
  file = join(folder, 'data', 'desk.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the file of the embedded store', () => {
  it('is made with its folder, for nobody else to read', async () => {
    const store = await openStore({ file });
    await store.q('insert into seen (event, at) values ($1, $2)', ['a', 1]);
    expect(modeOf(join(folder, 'data'))).toBe('700');
    for (const end of ['', '-wal', '-shm']) expect(modeOf(`${file}${end}`), end).toBe('600');
    await store.close();
  });

  it('is written through to the disk at every commit', async () => {
    const store = await openStore({ file });
    expect(await store.q('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await store.q('pragma synchronous')).toEqual([{ synchronous: 2 }]);
    await store.close();
  });

  it('keeps what is in it from one start to the next', async () => {
    const before = await openStore({ file });
    await before.q('insert into seen (event, at) values ($1, $2)', ['a', 1]);
    await before.close();
    const after = await openStore({ file });
    expect(await after.q('select event from seen')).toEqual([{ event: 'a' }]);
    await after.close();
  });

  it('is all of it known to those who move a store', async () => {
    const store = await openStore({ file });
    const columns = await store.q(
      `select t.name as "table", c.name as "column" from sqlite_schema t join pragma_table_info(t.name) c
        where t.type = 'table' and t.name <> 'schema_version' order by t.rowid, c.cid`,
    );
    const known = Object.entries(TABLES).flatMap(([table, names]) => names.map((column) => ({ table, column })));
    expect(columns).toEqual(known);
    await store.close();
  });
});

describe('an embedded store that can’t be used', () => {
  it.each([
    ['lies in no folder', () => writeFileSync(join(folder, 'data'), ''), 'store_unreachable', /DESK_STORE/],
    ['is a folder', () => mkdirSync(file, { recursive: true }), 'store_unreachable', /DESK_STORE/],
    ['is something else', () => fill('no store, but a text '.repeat(99)), 'store_damaged', /last good copy/],
  ])('says so when it %s', async (_what, prepare, code, mend) => {
    prepare();
    await expect(openStore({ file })).rejects.toMatchObject({ name: 'DeskError', code, message: mend });
  });

  it('says so when another process holds it for too long, and goes on when that one is done', async () => {
    const holder = await openStore({ file });
    const store = await openSqlite({ file, patience: 30 });
    const insert = () => store.q('insert into seen (event, at) values ($1, $2)', ['a', 1]);
    await holder.tx(async () => {
      await expect(insert()).rejects.toMatchObject({ code: 'store_locked', message: /Stop the other desk/ });
      await expect(store.tx(async () => 1)).rejects.toMatchObject({ code: 'store_locked' });
      expect(await store.q('select event from seen')).toEqual([]);
    });
    await insert();
    expect(await holder.q('select event from seen')).toEqual([{ event: 'a' }]);
    await store.close();
    await holder.close();
  });

  it('waits for the disk again after what need not outlive the machine, done or undone', async () => {
    const store = await openStore({ file });
    const waits = async () => (await store.q('pragma synchronous'))[0]?.synchronous;
    const FULL = 2;
    await store.tx(({ q }) => q('insert into seen (event, at) values ($1, $2)', ['a', 1]), 'process');
    expect(await waits()).toBe(FULL);
    const work = store.tx(() => Promise.reject(new RangeError('changed my mind')), 'process');
    await expect(work).rejects.toThrow(RangeError);
    expect(await waits()).toBe(FULL);
    await store.close();
  });

  it('says so when its disk is full, keeps what it had, and goes on when there is room', async () => {
    const store = await openStore({ file });
    await store.q('insert into seen (event, at) values ($1, $2)', ['before', 1]);
    const [{ page_count: pages } = {}] = await store.q('pragma page_count');
    await store.q(`pragma max_page_count = ${pages}`);
    const long = 'x'.repeat(100_000);
    const work = store.tx(({ q }) => q('insert into seen (event, at) values ($1, $2)', [long, 1]));
    await expect(work).rejects.toMatchObject({ code: 'store_full', message: /Free some/ });
    await expect(store.q('insert into seen (event, at) values ($1, $2)', [long, 1])).rejects.toThrow(/Free some/);
    expect(await store.q('select event from seen')).toEqual([{ event: 'before' }]);
    await store.q('pragma max_page_count = 100000');
    await store.tx(({ q }) => q('insert into seen (event, at) values ($1, $2)', [long, 1]));
    expect(await store.q('select count(*) as n from seen')).toEqual([{ n: 2 }]);
    await store.close();
  });

  function fill(text: string): void {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, text);
  }
});
