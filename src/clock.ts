/** Tells the instant, ISO 8601 in UTC. Everything that needs the time is given one. */
export type Clock = () => string;

/** The time of the machine. */
export const systemClock: Clock = () => new Date().toISOString();

/**
 * A practice clock: it starts at `start` (ISO, any offset) the moment it is made, and runs on from there with real time.
 * `elapsed` counts milliseconds and never goes back, so a correction of the machine's time does not move it.
 */
export function practiceClock(start: string, elapsed: () => number = () => performance.now()): Clock {
  const from = Date.parse(start);
  const began = elapsed();
  return () => new Date(from + Math.floor(elapsed() - began)).toISOString();
}
