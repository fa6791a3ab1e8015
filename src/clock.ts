/** Tells the instant, ISO 8601 in UTC. Everything that needs the time is given one. */
export type Clock = () => string;

/** The time of the machine. */
export const systemClock: Clock = () => new Date().toISOString();

/** Milliseconds since some moment; never goes back, so a correction of the machine's time does not move it. */
export const systemElapsed = (): number => performance.now();

/**
 * A practice clock: it starts at `start` (ISO, any offset) the moment it is made, and runs on from there with real time.
 */
export function practiceClock(start: string, elapsed: () => number = systemElapsed): Clock {
  const from = Date.parse(start);
  const began = elapsed();
  return () => new Date(from + Math.floor(elapsed() - began)).toISOString();
}
