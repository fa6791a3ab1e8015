/** The clock by which criteria are judged: the posting's own, in Brussels. */
const BRUSSELS = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** A stretch of calendar days, both ends included, as ISO dates. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export const anyDay: Days = { first: FIRST_DAY, last: LAST_DAY };

/** The Brussels calendar day of an instant (ISO UTC). */
export function brusselsDay(now: string): string {
  const parts = BRUSSELS.formatToParts(new Date(now));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * The same day so many years on. Who was born on 29 February has their birthday on 1 March in common years: the day on
 * which the year is full. Days beyond the calendar are held to its ends.
 */
export function addYears(day: string, years: number): string {
  if (day === FIRST_DAY || day === LAST_DAY) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return iso(year + years, month, date);
}

export function addDays(day: string, days: number): string {
  if (day === FIRST_DAY || day === LAST_DAY) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return iso(year, month, date + days);
}

/** Whole years from one day to another; negative where it lies before. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return addYears(from, years) > to ? years - 1 : years;
}

/** Whole months from one day to another, at most; a day of the month that is not yet reached does not count. */
export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** All days that a date may mean as far as it was said: `2004` is a whole year, `2004-05` a month. */
export function daysOf(said: string): Days {
  const [year = '', month, day] = said.split('-');
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: said, last: said };
  return { first: `${said}-01`, last: iso(Number(year), Number(month) + 1, 0) };
}

/** The next days that a date without a year (`--03`, `--03-14`) can mean, today among them. */
export function nextDaysOf(said: string, today: string): Days {
  if (!said.startsWith('--')) return daysOf(said);
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(said, year);
  return thisYear.last >= today ? thisYear : inYear(said, year + 1);
}

function inYear(said: string, year: number): Days {
  const [month = '01', day] = said.slice(2).split('-');
  const { first, last } = daysOf(`${String(year).padStart(4, '0')}-${month}`);
  if (day === undefined) return { first, last };
  const exact = iso(year, Number(month), Number(day));
  return { first: exact, last: exact };
}

function iso(year: number, month: number, day: number): string {
  if (year < 0) return FIRST_DAY;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() > 9999 ? LAST_DAY : date.toISOString().slice(0, 10);
}
