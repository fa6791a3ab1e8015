import { fillText } from '../content/fill.ts';
import { instantOf, type LocalTime } from '../content/local-time.ts';
import type { Wording } from '../content/schema/wording.ts';
import type { Run } from '../reply/reply.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type TimeRun = Extract<Run, { kind: 'time' }>;

const instants = new WeakMap<LocalTime, number>();
const sayings = new WeakMap<Wording, WeakMap<LocalTime, TimeRun>>();

/** The millisecond (UTC epoch) at which a wall-clock minute begins. */
export function beginOf(time: LocalTime): number {
  let begin = instants.get(time);
  if (begin === undefined) {
    begin = Date.parse(instantOf(time));
    instants.set(time, begin);
  }
  return begin;
}

/** The first millisecond that is no longer in a wall-clock minute: 23:59 is in time until 00:00:00. */
export function endOf(time: LocalTime): number {
  return beginOf(time) + MINUTE;
}

/** The last millisecond of a wall-clock day, as a UTC epoch. */
export function endOfDay({ at, zone }: LocalTime): number {
  return endOf({ at: `${at.slice(0, 10)}T23:59`, zone });
}

/** ISO UTC without fractions, as it stands at the machine's door: 2025-06-22T21:59:00Z. */
export function isoOf(time: LocalTime): string {
  return isoAt(beginOf(time));
}

/** The same for an instant (UTC epoch, ms). */
export function isoAt(epoch: number): string {
  return new Date(epoch).toISOString().replace('.000Z', 'Z');
}

/** Weekday, date, clock time and zone, as a run that also holds the instant. */
export function sayInstant(words: Wording, time: LocalTime): TimeRun {
  let said = sayings.get(words);
  if (!said) {
    said = new WeakMap();
    sayings.set(words, said);
  }
  let run = said.get(time);
  if (!run) {
    run = sayInstantIn(words, time, isoOf(time));
    said.set(time, run);
  }
  return run;
}

/** The same for the instant `at` (ISO UTC) as a zone's clocks show it; `zone` says what that zone is called, if not as usual. */
export function sayInstantIn(words: Wording, time: LocalTime, at: string, zone?: string): TimeRun {
  const text = fillText(zone === undefined ? words.time.instant : words.elsewhere.instant, {
    date: sayDate(words, time.at.slice(0, 10)),
    clock: sayClock(words, time),
    zone: zone ?? words.time.zones[time.zone] ?? time.zone,
  });
  return { kind: 'time', text, at, zone: time.zone };
}

/** The clock time alone, in its own zone. */
export function sayClock(words: Wording, { at }: LocalTime): string {
  const [hour = '', minute = ''] = at.slice(11).split(':');
  return fillText(words.time.clock, { hour, minute });
}

/** A calendar date (`2025-06-22`) with its weekday. */
export function sayDate(words: Wording, date: string): string {
  // Read as UTC and never shown in another zone, so the host's zone has no say in it.
  const day = new Date(`${date}T00:00Z`);
  return fillText(words.time.date, {
    weekday: words.time.weekdays[day.getUTCDay()] ?? '',
    day: day.getUTCDate() === 1 ? words.time.first : String(day.getUTCDate()),
    month: words.time.months[day.getUTCMonth()] ?? '',
    year: String(day.getUTCFullYear()),
  });
}

/** A month (`2026-03`). */
export function sayMonth(words: Wording, month: string): string {
  const [year = '', number = ''] = month.split('-');
  return fillText(words.time.month, { month: words.time.months[Number(number) - 1] ?? '', year });
}

/** A duration in milliseconds as people count it: days from two days on, hours from one hour on, else minutes. */
export function sayLeft(words: Wording, left: number): string {
  const { days, hours, minutes } = words.time.left;
  if (left >= 2 * DAY) return counted(days, Math.floor(left / DAY));
  if (left >= HOUR) return counted(hours, Math.floor(left / HOUR));
  return counted(minutes, Math.max(1, Math.floor(left / MINUTE)));
}

/** `one` where the count is 1, else `many` with the count in digits. */
export function counted(forms: Wording['time']['left']['days'], count: number): string {
  return count === 1 ? fillText(forms.one) : fillText(forms.many, { count: String(count) });
}
