import type { Content } from '../content/content.ts';
import { exists, type LocalTime, localTimeIn, whichOfTwo } from '../content/local-time.ts';
import type { SaidClock, SaidDay } from '../understand/said-time.ts';
import { vacanciesOf } from './book.ts';
import type { MomentCheck, Part } from './decision.ts';
import { deadlineOf } from './state.ts';
import { beginOf, endOf, isoAt, isoOf } from './time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A moment as it was said: without a day, that of the deadline is meant; without a zone, the deadline's own. */
export interface SaidMoment {
  readonly clock: SaidClock;
  readonly day: SaidDay | null;
  readonly zone: string | undefined;
}

/**
 * Whether a moment is in time for each deadline, by the deadline's instant (ISO UTC). Undefined where there is no deadline,
 * or no clock ever shows that moment.
 */
export function momentsOf(
  part: Part,
  content: Content,
  { clock, day, zone }: SaidMoment,
  now: string,
): Part['moments'] | undefined {
  const moments: Record<string, MomentCheck> = {};
  const ids = part.facts.filter(({ fact }) => fact === 'deadline').map(({ vacancy }) => vacancy);
  for (const vacancy of vacanciesOf(content, ids)) {
    const deadline = deadlineOf(vacancy);
    if (!deadline || Object.hasOwn(moments, isoOf(deadline))) continue;
    const time = timeOn(dayOf(day, deadline, now, zone ?? deadline.zone), clock, zone ?? deadline.zone);
    if (!exists(time)) return undefined;
    const at = laterOf(time);
    moments[isoOf(deadline)] = { time, at: isoAt(at), inTime: at < endOf(deadline) };
  }
  return Object.keys(moments).length > 0 ? moments : undefined;
}

/** The day that was meant, `2025-06-22`. */
function dayOf(day: SaidDay | null, { at }: LocalTime, now: string, zone: string): string {
  if (day === null) return at.slice(0, 10);
  if ('on' in day) return day.on.startsWith('-') ? `${at.slice(0, 4)}${day.on.slice(1)}` : day.on;
  const today = localTimeIn(zone, now).at.slice(0, 10);
  if ('fromToday' in day) return plusDays(today, day.fromToday);
  const ahead = (day.weekday - new Date(`${today}T00:00Z`).getUTCDay() + 7) % 7;
  return plusDays(today, ahead);
}

function timeOn(day: string, { hour, minute }: SaidClock, zone: string): LocalTime {
  const clock = `${two(hour % 24)}:${two(minute)}`;
  return { at: `${hour === 24 ? plusDays(day, 1) : day}T${clock}`, zone };
}

/** Of a minute that the clocks show twice, the second: what is in time then was so before. */
function laterOf(time: LocalTime): number {
  const at = beginOf(time);
  return whichOfTwo(time.zone, isoAt(at)) === 'first' ? at + HOUR : at;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const two = (number: number) => String(number).padStart(2, '0');
