import { createHash } from 'node:crypto';
import { DeskError } from '../errors.ts';
import type { Row, Statements, Store, Value } from './store.ts';
import { TABLES } from './tables.ts';

/** How many rows of a table were carried over. */
export interface Moved {
  readonly table: string;
  readonly rows: number;
}

/** So many rows go in one statement; PostgreSQL takes 65 535 parameters. */
const BATCH = 500;

/**
 * Carries everything from one store to an empty other one, and compares count and contents of each table before it lets
 * anything stand. Both have the schema of this copy of the desk; what writes to the first one meanwhile is refused, and
 * that one stays as it is. Throws DeskError `store_not_empty` where the other holds something, and `store_moved_badly`
 * where the comparison fails; the other one is empty then as it was.
 */
export async function moveStore(from: Store, to: Store): Promise<readonly Moved[]> {
  return from.tx((source) =>
    to.tx(async (target) => {
      for (const table of Object.keys(TABLES)) await refuseRows(target, table);
      const moved: Moved[] = [];
      for (const [table, columns] of Object.entries(TABLES)) {
        const sql = `select ${columns.join(', ')} from ${table}`;
        const rows = await source.q(sql);
        await insert(target, table, columns, rows);
        compare(table, columns, rows, await target.q(sql));
        moved.push({ table, rows: rows.length });
      }
      return moved;
    }),
  );
}

async function refuseRows({ q }: Statements, table: string): Promise<void> {
  if ((await q(`select 1 as one from ${table} limit 1`)).length === 0) return;
  throw new DeskError(
    'store_not_empty',
    `The store to move to already holds something, in its table ${table}. Name an empty database in DATABASE_URL; two stores can’t be made one.`,
  );
}

async function insert(
  { q }: Statements,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += BATCH) {
    const values: Value[] = [];
    const tuples = rows.slice(first, first + BATCH).map((row) => {
      const places = columns.map((column) => `$${values.push(row[column] ?? null)}`);
      return `(${places.join(', ')})`;
    });
    await q(`insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`, values);
  }
}

function compare(table: string, columns: readonly string[], sent: readonly Row[], arrived: readonly Row[]): void {
  const isSame = sent.length === arrived.length && digest(columns, sent) === digest(columns, arrived);
  if (isSame) return;
  throw new DeskError(
    'store_moved_badly',
    `The table ${table} arrived otherwise than it was sent: ${sent.length} rows went and ${arrived.length} are there. Nothing was moved; check that the database is UTF-8 and keeps what it is given, then try again.`,
  );
}

/** Of all rows, whatever their order: the two dialects sort texts differently. */
function digest(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
