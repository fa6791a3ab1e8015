import { systemClock } from '../../src/clock.ts';
import type { Log } from '../../src/log/log.ts';
import type { Store } from '../../src/store/store.ts';
import { sweep } from '../../src/store/sweep.ts';

/** What has been kept for long enough goes a minute after the start, and then every hour, in milliseconds. */
const FIRST = 60_000;
const EVERY = 3_600_000;

/** Keeps the store swept by the machine's clock. Gives back what stops it; a sweep under way ends by itself. */
export function keepSwept(store: Store, retentionDays: number, log: Log): () => void {
  const run = () => {
    sweep(store, { now: systemClock(), retentionDays }).catch((error: unknown) => log('sweep_failed', { error }));
  };
  const first = setTimeout(run, FIRST).unref();
  const every = setInterval(run, EVERY).unref();
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}
