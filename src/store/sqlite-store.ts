import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemElapsed } from '../clock.ts';
import { DeskError } from '../errors.ts';
import { createLine } from '../line.ts';
import { checkValues } from './check-values.ts';
import { readRows } from './read-rows.ts';
import { loadSqlite, type SqliteDatabase, type SqliteStatement } from './sqlite-driver.ts';
import { sqliteFault } from './sqlite-faults.ts';
import type { Row, Statements, Store, Value } from './store.ts';
import { insideTransaction } from './transaction.ts';

export interface SqliteParts {
  readonly file: string;
  /** How long a statement waits for those of others who have the file open, in milliseconds. */
  readonly patience?: number;
}

type Work<T> = (statements: Statements) => Promise<T>;

/** While it waits, what is locked is tried anew this often, in milliseconds. */
const TRY_EVERY = 5;

/** So many prepared statements are kept; a desk has a few dozen texts. */
const MOST_PREPARED = 200;

/**
 * Opens the store in one file, which is made where it does not exist, with its folder, for the user of this process
 * alone. It has to lie on a disk of this machine. Throws DeskError as `Store` does.
 */
export async function openSqlite({ file, patience = 5_000 }: SqliteParts): Promise<Store> {
  const open = await loadSqlite();
  const database = failing(() => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite makes files that everybody may read; the log and the index beside this one take over its rights.
    closeSync(openSync(file, 'a', 0o600));
    const opened = open(file);
    // The wait comes first: changing the journal needs the file alone, and several desks may start at once.
    opened.exec(`pragma busy_timeout = ${patience}`);
    opened.exec('pragma journal_mode = wal');
    opened.exec('pragma synchronous = full');
    // From here on we wait ourselves: SQLite does it with this process standing still.
    opened.exec('pragma busy_timeout = 0');
    return opened;
  });
  const run = createRunner(database);
  // One connection: a statement that came between those of a transaction would be part of it.
  const inLine = createLine();
  let closing: Promise<void> | undefined;

  function failing<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw sqliteFault(error, file);
    }
  }

  async function q(sql: string, params: readonly Value[] = []): Promise<readonly Row[]> {
    return failing(() => run(sql, params));
  }

  /** Does what fails as a whole where the file is locked, and can be tried again therefore. */
  async function patiently<T>(act: () => T): Promise<T> {
    for (const began = systemElapsed(); ; await setTimeout(TRY_EVERY)) {
      try {
        return failing(act);
      } catch (error) {
        const isLocked = error instanceof DeskError && error.code === 'store_locked';
        if (!isLocked || systemElapsed() - began > patience) throw error;
      }
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (closing) return Promise.reject(new DeskError('store_closed', 'The store is closed. Start the desk again.'));
    return inLine(work);
  }

  async function whole<T>(work: Work<T>): Promise<T> {
    await patiently(() => database.exec('begin immediate'));
    try {
      const result = await insideTransaction({ q }, work);
      failing(() => database.exec('commit'));
      return result;
    } catch (error) {
      rollBack(database);
      throw error;
    }
  }

  /** Without a wait for the disk: the next transaction that waits for it brings this one along. */
  async function unhurried<T>(work: Work<T>): Promise<T> {
    database.exec('pragma synchronous = normal');
    try {
      return await whole(work);
    } finally {
      database.exec('pragma synchronous = full');
    }
  }

  return {
    dialect: 'sqlite',
    q: (sql, params = []) => inTurn(() => patiently(() => run(sql, params))),
    tx: (work, lasts = 'machine') => inTurn(() => (lasts === 'process' ? unhurried(work) : whole(work))),
    close() {
      closing ??= inLine(async () => database.close());
      return closing;
    },
  };
}

/** A full disk, for one, ends a transaction by itself, and then there is none to roll back. */
function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('rollback');
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}

/** A statement whose parameters go by their places alone: bound by name, a value takes twice as long. */
interface Prepared {
  readonly statement: SqliteStatement;
  /** Which parameter stands at each place, from 0. */
  readonly places: readonly number[];
  readonly wanted: number;
}

function prepare(database: SqliteDatabase, sql: string): Prepared {
  const places: number[] = [];
  const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
    places.push(Number(number) - 1);
    return '?';
  });
  const wanted = new Set(places).size;
  if (places.some((place) => place >= wanted)) throw new TypeError('a parameter of the statement is never used in it');
  return { statement: database.prepare(text), places, wanted };
}

function createRunner(database: SqliteDatabase): (sql: string, params: readonly Value[]) => readonly Row[] {
  const known = new Map<string, Prepared>();
  return (sql, params) => {
    checkValues(params);
    if (known.size >= MOST_PREPARED) known.clear();
    const prepared = known.get(sql) ?? prepare(database, sql);
    known.set(sql, prepared);
    const { statement, places, wanted } = prepared;
    // What is not given would keep the value that it had the last time.
    if (wanted !== params.length) throw new TypeError(`the statement takes ${wanted} parameters, not ${params.length}`);
    return readRows(statement.all(...places.map((place) => params[place] ?? null)));
  };
}
