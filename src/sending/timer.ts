/** Runs `run` once after so many milliseconds, or later; what it gives back calls that off. */
export type Timer = (ms: number, run: () => void) => () => void;

/** Node takes a longer delay for none at all. Whoever sets a timer looks again when it rings, so earlier is no harm. */
const LONGEST = 2_147_483_647;

/** The timer of the machine. It keeps the process alive. */
export const systemTimer: Timer = (ms, run) => {
  const timeout = setTimeout(run, Math.min(Math.ceil(ms), LONGEST));
  return () => clearTimeout(timeout);
};
