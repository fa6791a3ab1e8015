import { systemElapsed } from '../clock.ts';
import { DeskError } from '../errors.ts';
import { postgresFault } from './postgres-faults.ts';
import { createPostgresStore, type PostgresPool } from './postgres-store.ts';
import type { Store } from './store.ts';

const EXAMPLE = 'postgres://user:password@host:5432/database';

/** Numbers of types in PostgreSQL: `bigint`, which counts are, and `numeric`, which sums of them are. */
const [BIGINT, NUMERIC] = [20, 1700];

/**
 * After a connection did not come about, for so many milliseconds none is tried: one turn asks the store for several
 * things, and each would wait anew for a server that does not answer.
 */
const REST = 1_000;

export interface PostgresPlace {
  readonly url: string;
  /** How long a connection may take to come about, in milliseconds. */
  readonly patience?: number;
}

/**
 * A store on the PostgreSQL server at `url`; nothing is connected before the first statement. At most five connections,
 * and no statement waits for ever: the limits are part of the start of each connection, which a pooler in between has to
 * let through. Throws DeskError `store_unreachable` for an address that is none, and never repeats it: it may hold a
 * password.
 */
export async function openPostgres({ url, patience = 3_000 }: PostgresPlace): Promise<Store> {
  const place = placeOf(url);
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'vacancy-desk',
    max: 5,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    query_timeout: 15_000,
    keepAlive: true,
    types: {
      // Without this `bigint` comes out as text. All that we keep fits a number.
      getTypeParser: (type: number, format: 'text' | 'binary' = 'text') =>
        format === 'text' && (type === BIGINT || type === NUMERIC) ? Number : types.getTypeParser(type, format),
    },
  });
  // An idle connection that the server ends is an event without a listener, which ends the process; the next statement
  // makes a new one, or says why it can't.
  pool.on('error', () => {});
  let failed: { readonly at: number; readonly error: unknown } | undefined;

  async function connected() {
    if (failed && systemElapsed() - failed.at < REST) throw failed.error;
    try {
      const client = await pool.connect();
      failed = undefined;
      return client;
    } catch (error) {
      failed = { at: systemElapsed(), error };
      throw error;
    }
  }

  const lent: PostgresPool = {
    async connect() {
      const client = await connected();
      const ignore = () => {};
      client.on('error', ignore);
      return {
        query: (sql, params) => client.query(sql, params),
        release(broken) {
          client.off('error', ignore);
          client.release(broken);
        },
      };
    },
    end: () => pool.end(),
  };
  return createPostgresStore({ pool: lent, fault: (error) => postgresFault(error, place) });
}

/** Host, port and database of an address, without who speaks. A part of an unescaped password may be taken for any of them. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isPostgres = parsed?.protocol === 'postgres:' || parsed?.protocol === 'postgresql:';
  if (!isPostgres || /@|#/.test(parsed.pathname + parsed.search + parsed.hash)) {
    throw new DeskError(
      'store_unreachable',
      `DATABASE_URL: this is no address; write one such as ${EXAMPLE}, with @, /, # and ? in the password as %40, %2F, %23 and %3F`,
    );
  }
  return `${parsed.hostname || 'this machine'}:${parsed.port || 5432}${parsed.pathname}`;
}
