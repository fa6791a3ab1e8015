import { PGlite, types } from '@electric-sql/pglite';
import { systemClock } from '../../src/clock.ts';
import { createLine } from '../../src/line.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createPostgresStore, type PostgresPool } from '../../src/store/postgres-store.ts';
import type { Stand } from './stands.ts';

/** PostgreSQL's dialect in this process. It has one connection, which those who want it take in turn. */
export async function makePglite(): Promise<Stand> {
  const database = await PGlite.create();
  const inLine = createLine();
  const pool: PostgresPool = {
    connect: () =>
      new Promise((resolve) => {
        inLine(
          () =>
            new Promise<void>((leave) => {
              resolve({
                query: (sql, params) => database.query(sql, params, { parsers: { [types.NUMERIC]: Number } }),
                release: () => leave(),
              });
            }),
        );
      }),
    end: async () => {},
  };
  return {
    async open() {
      const store = createPostgresStore({ pool, fault: (error) => error });
      await migrate(store, systemClock);
      return store;
    },
    remove: () => database.close(),
  };
}
