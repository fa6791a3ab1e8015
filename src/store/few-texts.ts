import type { Value } from './store.ts';

/** Rows of an insert: `($1, $2), ($3, $4)` and the values for it. */
export interface Tuples {
  readonly tuples: string;
  readonly values: readonly Value[];
}

/**
 * Rows as one statement inserts them, filled up with the last of them to a power of two: a statement is prepared once for
 * each text, and any number of rows would be any number of texts. Only for `on conflict do nothing`.
 */
export function fewTexts(rows: readonly (readonly Value[])[]): Tuples {
  const last = rows.at(-1);
  if (last === undefined) throw new Error('an insert needs a row');
  const missing = 2 ** Math.ceil(Math.log2(rows.length)) - rows.length;
  const values: Value[] = [];
  const tuples = [...rows, ...Array.from({ length: missing }, () => last)].map(
    (row) => `(${row.map((value) => `$${values.push(value)}`).join(', ')})`,
  );
  return { tuples: tuples.join(', '), values };
}
