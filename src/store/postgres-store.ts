import { DeskError } from '../errors.ts';
import { createLine } from '../line.ts';
import { checkValues } from './check-values.ts';
import { readRows } from './read-rows.ts';
import type { Row, Statements, Store, Value } from './store.ts';
import { insideTransaction } from './transaction.ts';

/** A pool of connections to PostgreSQL, or to what speaks its dialect. */
export interface PostgresPool {
  connect(): Promise<PostgresSession>;
  end(): Promise<void>;
}
export interface PostgresSession {
  query(sql: string, params: (string | number | null)[]): Promise<{ readonly rows: readonly unknown[] }>;
  /** Back into the pool; a broken one is thrown away. */
  release(broken: boolean): void;
}

export interface PostgresParts {
  readonly pool: PostgresPool;
  /** What a driver threw, as what the store throws. */
  readonly fault: (error: unknown) => unknown;
}

/** The store over a pool of connections: each statement and each transaction has one for itself. */
export function createPostgresStore({ pool, fault }: PostgresParts): Store {
  const begun = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  /** Lends `work` a connection of its own. */
  async function lend<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    const session = await pool.connect().catch((error: unknown) => {
      throw fault(error);
    });
    let broken = false;
    // A connection takes one statement at a time; the driver is about to give up its own queue.
    const inLine = createLine();

    async function ask(sql: string, params: readonly Value[]): Promise<readonly Row[]> {
      checkValues(params);
      try {
        return readRows((await session.query(sql, [...params])).rows);
      } catch (error) {
        broken ||= !isAnswerOfServer(error);
        throw fault(error);
      }
    }

    try {
      return await work({ q: (sql, params = []) => inLine(() => ask(sql, params)) });
    } finally {
      session.release(broken);
    }
  }

  function counted<T>(work: () => Promise<T>): Promise<T> {
    if (closing) return Promise.reject(new DeskError('store_closed', 'The store is closed. Start the desk again.'));
    const mine = work();
    begun.add(mine);
    const leave = () => begun.delete(mine);
    mine.then(leave, leave);
    return mine;
  }

  return {
    dialect: 'postgres',
    q: (sql, params) => counted(() => lend(({ q }) => q(sql, params))),
    tx: (work) => counted(() => lend((statements) => transaction(statements, work))),
    close() {
      // A pool that ends does not serve those who still wait for a connection.
      closing ??= Promise.allSettled(begun).then(() => pool.end());
      return closing;
    },
  };
}

async function transaction<T>(statements: Statements, work: (statements: Statements) => Promise<T>): Promise<T> {
  await statements.q('begin');
  try {
    const result = await insideTransaction(statements, work);
    await statements.q('commit');
    return result;
  } catch (error) {
    // Where the connection is gone, the server undoes the transaction by itself.
    await statements.q('rollback').catch(() => {});
    throw error;
  }
}

/**
 * Errors that the server itself gave carry its code of five signs; after them the connection is as good as before, unless
 * they say that it is ended (57P…) or broken (08…).
 */
function isAnswerOfServer(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(?!57P|08)(?=.*\d)[0-9A-Z]{5}$/.test(code);
}
