import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { makeSchema, type Schema, TEST_DATABASE_URL } from './postgres-schema.ts';

if (TEST_DATABASE_URL !== undefined) {
  describe('a connection that the server ends', () => {
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
      // Whether the end has come through before the next statement is chance; the one after that has a new connection.
      await store?.q('select 1 as one').catch((error) => expect(error).toMatchObject({ code: 'store_unreachable' }));
      expect(await store?.q('select 2 as two')).toEqual([{ two: 2 }]);
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
