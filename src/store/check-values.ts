import type { Value } from './store.ts';

/**
 * Refuses what one of the two dialects would take and the other not, so that no test on the one hides a fault on the
 * other: SQLite keeps any text and any number in any column.
 */
export function checkValues(values: readonly Value[]): void {
  for (const [place, value] of values.entries()) {
    if (typeof value === 'string' && value.includes('\0'))
      throw new TypeError(`${nameOf(place)} holds a NUL, which no text may`);
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new TypeError(`${nameOf(place)} is ${value}, and a column holds whole numbers only`);
    }
  }
}

function nameOf(place: number): string {
  return `the parameter $${place + 1}`;
}
