import type { Patience } from './limits.ts';
import type { Attempt, Outcome } from './outcome.ts';

/** A send as far as it has come, the attempt that just ended included. */
export interface Tried {
  /** Attempts so far. */
  readonly attempts: number;
  /** Milliseconds since the first one began. */
  readonly since: number;
  /** A second delivery changes nothing: an edit, a reaction. */
  readonly idempotent: boolean;
}

/** Either the end, or another attempt after so many milliseconds, and not before the platform's own `retryAfter`. */
export type Next<R> = { readonly settle: Outcome<R> } | { readonly again: number };

/**
 * What follows from an attempt. Only what surely was not delivered, or may be delivered twice, is tried again; the wait is
 * drawn from all of its span, so that many who failed together do not come back together. `random` gives 0 to 1, 1 excluded.
 */
export function next<R>(attempt: Attempt<R>, tried: Tried, patience: Patience, random: () => number): Next<R> {
  switch (attempt.kind) {
    case 'sent':
    case 'refused':
      return { settle: attempt };
    case 'unclear':
      return tried.idempotent ? againOr(attempt, 0) : { settle: attempt };
    case 'rate_limited':
      return againOr({ kind: 'gave_up', code: 'rate_limited' }, waitAsked(attempt.retryAfter, patience));
    case 'undelivered':
      return againOr({ kind: 'gave_up', code: attempt.code }, 0);
  }

  function againOr(end: Outcome<R>, asked: number): Next<R> {
    const again = asked + drawnWait(tried.attempts, patience, random);
    return tried.attempts < patience.attempts && tried.since + again <= patience.within ? { again } : { settle: end };
  }
}

/** The milliseconds that a platform asks to wait for; where it names none, or no length of time, a short wait all the same. */
export function waitAsked(retryAfter: number | undefined, { firstWait }: Patience): number {
  return retryAfter !== undefined && Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : firstWait;
}

function drawnWait(attempts: number, { firstWait, longestWait }: Patience, random: () => number): number {
  return Math.ceil(random() * Math.min(longestWait, firstWait * 2 ** (attempts - 1)));
}
