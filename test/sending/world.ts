import type { Clock } from '../../src/clock.ts';
import type { Timer } from '../../src/sending/timer.ts';

/** A time that passes only when told to, with the timers that ring in it. */
export interface World {
  readonly clock: Clock;
  readonly elapsed: () => number;
  readonly timer: Timer;
  /** Timers that have not rung and were not called off. */
  readonly pending: number;
  /** Lets everything happen up to `until`, in milliseconds from the start; without it, until no timer is left. */
  run(until?: number): Promise<void>;
}

interface Alarm {
  readonly at: number;
  readonly rings: () => void;
}

export const START = Date.parse('2026-01-05T09:00:00Z');

/** The instant so many milliseconds after the start, ISO. */
export const instant = (ms: number) => new Date(START + ms).toISOString();

export function createWorld(): World {
  let now = 0;
  const alarms: Alarm[] = [];

  /** Alarms are kept by time, and those of one time in the order in which they were set. */
  function set(alarm: Alarm): void {
    let low = 0;
    let high = alarms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((alarms[middle]?.at ?? 0) <= alarm.at) low = middle + 1;
      else high = middle;
    }
    alarms.splice(low, 0, alarm);
  }

  return {
    clock: () => instant(now),
    elapsed: () => now,
    timer(ms, rings) {
      // As in Node, none rings at once.
      const alarm = { at: now + Math.max(1, Math.ceil(ms)), rings };
      set(alarm);
      return () => {
        const at = alarms.indexOf(alarm);
        if (at >= 0) alarms.splice(at, 1);
      };
    },
    get pending() {
      return alarms.length;
    },
    async run(until = Number.POSITIVE_INFINITY) {
      await settled();
      for (let next = alarms[0]; next && next.at <= until; next = alarms[0]) {
        alarms.shift();
        now = next.at;
        next.rings();
        await settled();
      }
      if (until < Number.POSITIVE_INFINITY) now = Math.max(now, until);
    },
  };
}

/** Until all promises that hang on nothing but each other are settled. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
