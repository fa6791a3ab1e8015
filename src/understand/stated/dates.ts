import { is, isSmall, type Mark } from './mark.ts';

/** A date as far as it was said: `2003`, `2003-05`, `2003-05-17`, or without a year `--05` and `--05-17`. */
export interface SaidDate {
  readonly on: string;
  /** The mark behind it. */
  readonly to: number;
}

/**
 * The date that begins at the mark `at`, small words before it left aside. Day first where numbers alone are given; where
 * "04/03/2004" could be read both ways, only its year is kept.
 */
export function dateAt(marks: readonly Mark[], at: number): SaidDate | null {
  let from = at;
  while (is(marks[from], 'IN', 'OF', 'A', 'ADVERB', 'BE', 'AGO') && marks[from]?.number === undefined) from += 1;
  return inNumbers(marks, from) ?? dayFirst(marks, from) ?? monthFirst(marks, from) ?? yearAlone(marks, from);
}

/** The first date that begins within `reach` marks of `at` in the same sentence. */
export function dateNear(marks: readonly Mark[], at: number, reach: number): SaidDate | null {
  for (let from = at; from < at + reach && marks[from]?.sentence === marks[at]?.sentence; from++) {
    const date = dateAt(marks, from);
    if (date) return date;
  }
  return null;
}

/** "2004-03-14", "14/03/2004". */
function inNumbers(marks: readonly Mark[], at: number): SaidDate | null {
  const [a, b, c] = [0, 1, 2].map((step) =>
    step > 0 && marks[at + step]?.gap === 2 ? undefined : marks[at + step]?.number,
  );
  if (a === undefined || b === undefined || c === undefined) return null;
  if (isYear(a)) return dated(a, b, c, at + 3);
  if (!isYear(c)) return null;
  if (a > 12 || a === b) return dated(c, b, a, at + 3);
  return b > 12 ? dated(c, a, b, at + 3) : { on: yearText(c), to: at + 3 };
}

/** "4 March 2004", "le 4 mars", "the 4th of March". */
function dayFirst(marks: readonly Mark[], at: number): SaidDate | null {
  const day = marks[at]?.ordinal ?? marks[at]?.number;
  if (day === undefined || day > 31) return null;
  const monthAt = skipSmall(marks, at + 1);
  const month = marks[monthAt]?.month;
  if (month === undefined) return null;
  return withYear(marks, month, day, monthAt + 1);
}

/** "March 4, 2004", "March 2004", "mars". */
function monthFirst(marks: readonly Mark[], at: number): SaidDate | null {
  const month = marks[at]?.month;
  if (month === undefined) return null;
  const day = marks[at + 1]?.ordinal ?? marks[at + 1]?.number;
  if (day !== undefined && day <= 31 && !marks[at + 1]?.gap) return withYear(marks, month, day, at + 2);
  return withYear(marks, month, undefined, at + 1);
}

function yearAlone(marks: readonly Mark[], at: number): SaidDate | null {
  const year = marks[at]?.number;
  return year !== undefined && isYear(year) ? { on: yearText(year), to: at + 1 } : null;
}

function withYear(marks: readonly Mark[], month: number, day: number | undefined, at: number): SaidDate | null {
  const yearAt = skipSmall(marks, at);
  const year = marks[yearAt]?.gap === 2 ? undefined : marks[yearAt]?.number;
  if (year !== undefined && isYear(year)) return dated(year, month, day, yearAt + 1);
  return dated(undefined, month, day, at);
}

function dated(year: number | undefined, month: number, day: number | undefined, to: number): SaidDate | null {
  if (month < 1 || month > 12) return null;
  const start = `${year === undefined ? '-' : yearText(year)}-${two(month)}`;
  if (day === undefined || !hasDay(year ?? 2000, month, day)) return { on: start, to };
  return { on: `${start}-${two(day)}`, to };
}

const skipSmall = (marks: readonly Mark[], at: number) => (isSmall(marks[at]) || is(marks[at], 'OF') ? at + 1 : at);
const isYear = (number: number) => number >= 1900 && number <= 2100;
const yearText = (year: number) => String(year);
const two = (number: number) => String(number).padStart(2, '0');
const hasDay = (year: number, month: number, day: number) =>
  day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
