import type { Log } from '../../../src/log/log.ts';

/** Said at most once in so many milliseconds, since strangers can bring it about as often as they like. */
const EVERY = 60_000;

/** Tells whoever runs the desk that Teams is not let in, with how often that was since it was told last. */
export function createTurnedAway(log: Log, elapsed: () => number): () => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    count += 1;
    if (elapsed() - saidAt < EVERY) return;
    log('teams_turned_away', { count });
    saidAt = elapsed();
    count = 0;
  };
}
