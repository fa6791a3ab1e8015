import { fromZonedTime } from 'date-fns-tz/fromZonedTime';

/** A wall-clock minute (`2025-06-22T23:59`) in an IANA zone. */
export interface LocalTime {
  readonly at: string;
  readonly zone: string;
}

/** The instant at which that minute begins, as an ISO UTC text. Throws a RangeError where there is no such minute. */
export function instantOf({ at, zone }: LocalTime): string {
  return fromZonedTime(at, zone).toISOString();
}

/** Whether the calendar and that zone's clocks ever show this minute: no 31 February, no minute skipped in spring. */
export function exists({ at, zone }: LocalTime): boolean {
  const asUtc = new Date(`${at}Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== at) return false;
  return clockIn(zone, new Date(instantOf({ at, zone }))) === at;
}

// Intl rather than date-fns-tz: its formatting passes through the host's own zone, which skips minutes of its own.
function clockIn(zone: string, instant: Date): string {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** Made once for each zone: making one costs as much as ten answers. A zone has a name in every mix of capitals, hence an end. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const MOST_CLOCKS = 1000;

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    const two = '2-digit';
    clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    if (clocks.size === MOST_CLOCKS) clocks.clear();
    clocks.set(zone, clock);
  }
  return clock;
}

/** The month (`2026-03`) that the calendar in a zone shows at an instant (ISO UTC). */
export function monthIn(zone: string, now: string): string {
  return clockIn(zone, new Date(now)).slice(0, 7);
}

/** What the clocks of a zone show at an instant (ISO UTC). */
export function localTimeIn(zone: string, instant: string): LocalTime {
  return { at: clockIn(zone, new Date(instant)), zone };
}

const HOUR = 3_600_000;

/** Of a minute that a zone's clocks show twice, because they are put back in between: which of the two an instant is. */
export function whichOfTwo(zone: string, instant: string): 'first' | 'second' | null {
  const shown = clockIn(zone, new Date(instant));
  const at = Date.parse(instant);
  if (clockIn(zone, new Date(at + HOUR)) === shown) return 'first';
  return clockIn(zone, new Date(at - HOUR)) === shown ? 'second' : null;
}
