import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { postgresFault } from '../../src/store/postgres-faults.ts';
import { openPostgres } from '../../src/store/postgres-pool.ts';
import type { Store } from '../../src/store/store.ts';
import { makeSchema, type Schema, TEST_DATABASE_URL } from './postgres-schema.ts';

const failureOf = (url: string): Promise<unknown> =>
  openStore({ url, file: '' }).then(
    () => 'it opened',
    (error) => error,
  );

/** An error as the driver or Node throws it. */
const coded = (code: string) => Object.assign(new Error(`something with ${code}, hush`), { code });

describe('a PostgreSQL server that can’t be used', () => {
  it.each([
    ['5432', /write one such as postgres:/],
    ['mysql://desk:hush@db:5432/desk', /write one such as postgres:/],
    ['postgres://desk:hush@:70000/desk', /write one such as postgres:/],
    ['postgres://desk:12#hush@127.0.0.1:1/desk', /%23/],
    ['postgres://desk:12?hush@127.0.0.1:1/desk', /%23/],
    ['postgres://desk:a@1/hush@127.0.0.1:1/desk', /%23/],
    ['postgres://desk:hush@127.0.0.1:1/desk?password=hush', /127\.0\.0\.1:1\/desk, does not answer/],
  ])('%s: says what to mend and never a password', async (url, mend) => {
    const failure = await failureOf(url);
    expect(failure).toMatchObject({ name: 'DeskError', code: 'store_unreachable', message: mend });
    // As a log would print it, with cause and all.
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('hush');
  });

  it('is told of when it hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await failureOf(`postgres://desk:hush@127.0.0.1:${port}/desk`)).toMatchObject({ code: 'store_unreachable' });
    server.close();
  });

  it('is not waited for anew by each of many statements', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.unref();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const store = await openPostgres({ url: `postgres://desk:hush@127.0.0.1:${port}/desk`, patience: 500 });
    for (let statement = 0; statement < 5; statement += 1) {
      await expect(store.q('select 1 as one')).rejects.toMatchObject({ code: 'store_unreachable' });
    }
    // The server hears of a call in a turn of its own.
    await expect.poll(() => calls).toBeGreaterThan(0);
    expect(calls).toBe(1);
    await store.close();
    server.close();
  });

  it.each([
    ['28P01', 'store_unreachable', /user and password/],
    ['28000', 'store_unreachable', /user and password/],
    ['3D000', 'store_unreachable', /Create it/],
    ['42501', 'store_unreachable', /Grant/],
    ['25006', 'store_unreachable', /primary/],
    ['53300', 'store_unreachable', /max_connections/],
    ['ENOTFOUND', 'store_unreachable', /Mend the host/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'store_unreachable', /sslrootcert/],
    ['ETIMEDOUT', 'store_unreachable', /Check that it runs/],
    ['57P01', 'store_unreachable', /Check that it runs/],
    ['08006', 'store_unreachable', /Check that it runs/],
    ['55P03', 'store_locked', /again in a moment/],
    ['57014', 'store_locked', /again in a moment/],
    ['40P01', 'store_locked', /again in a moment/],
    ['53100', 'store_full', /Free some/],
    ['XX001', 'store_damaged', /backup/],
  ])('%s is %s, with its mend', (said, code, mend) => {
    const fault = postgresFault(coded(said), 'db:5432/desk');
    expect(fault).toMatchObject({ name: 'DeskError', code, message: mend });
    expect(inspect(fault)).toContain(`db:5432/desk`);
    expect(inspect(fault)).not.toContain('hush');
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'without a code, “%s” is a connection too',
    (message) => expect(postgresFault(new Error(message), 'db')).toMatchObject({ code: 'store_unreachable' }),
  );

  it.each(['23505', '42601', '42P01', '22021'])('%s is a mistake of ours, and stays as it is', (code) => {
    const error = coded(code);
    expect(postgresFault(error, 'db')).toBe(error);
  });
});

if (TEST_DATABASE_URL !== undefined) {
  describe('a connection, which the server may end,', () => {
    let schema: Schema;
    let [store, other]: Store[] = [];
    beforeAll(async () => {
      schema = await makeSchema();
      [store, other] = [await schema.open(), await schema.open()];
    });
    afterAll(async () => {
      await store?.close();
      await other?.close();
      await schema.remove();
    });

    const end = (pid: unknown) => other?.q('select pg_terminate_backend($1)::int as ended', [Number(pid)]);

    it('while idle is replaced by another', async () => {
      const [row] = (await store?.q('select pg_backend_pid() as pid')) ?? [];
      await end(row?.pid);
      await expect
        .poll(() => other?.q('select 1 as here from pg_stat_activity where pid = $1', [Number(row?.pid)]))
        .toEqual([]);
      // Long enough for the end to be heard by whoever keeps the idle connection, too: it may not end the process.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await store?.q('select 2 as two')).toEqual([{ two: 2 }]);
    });

    it('just when it is used again is replaced by another', async () => {
      const [row] = (await store?.q('select pg_backend_pid() as pid')) ?? [];
      await end(row?.pid);
      // Whether the end has come through before the next statement is chance; the one after that has a new connection.
      await store?.q('select 1 as one').catch((error) => expect(error).toMatchObject({ code: 'store_unreachable' }));
      expect(await store?.q('select 2 as two')).toEqual([{ two: 2 }]);
    });

    it('is not asked for several things at once, of which the driver would warn', async () => {
      const warnings: Error[] = [];
      // Other warnings of this process are none of its business.
      const warned = (warning: Error) => /query/.test(warning.message) && warnings.push(warning);
      process.on('warning', warned);
      await store?.tx(({ q }) => Promise.all([1, 2, 3, 4].map((n) => q(`select ${n} as n`))));
      await new Promise((resolve) => setImmediate(resolve));
      process.off('warning', warned);
      expect(warnings).toEqual([]);
    });

    it('in a transaction undoes it, says so, and does not take the desk down', async () => {
      const work = store?.tx(async ({ q }) => {
        await q('insert into seen (event, at) values ($1, $2)', ['a', 1]);
        const [row] = await q('select pg_backend_pid() as pid');
        await end(row?.pid);
        await q('insert into seen (event, at) values ($1, $2)', ['b', 1]);
      });
      await expect(work).rejects.toMatchObject({ code: 'store_unreachable' });
      expect(await store?.q('select event from seen')).toEqual([]);
    });
  });
}
