import type { Row, Value } from './store.ts';

/** What a driver gave, as rows. Throws TypeError where a column holds what no column of ours may. */
export function readRows(given: readonly unknown[]): readonly Row[] {
  return given.map((row) =>
    Object.fromEntries(Object.entries(row ?? {}).map(([column, value]) => [column, readValue(column, value)])),
  );
}

function readValue(column: string, value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`the column ${column} holds a ${typeof value}; a column holds text, a whole number or null`);
}
