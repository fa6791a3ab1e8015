import { systemElapsed } from './clock.ts';

/**
 * Thirty at once and thirty a minute. Nobody reads as many answers in that time, and who presses through all choices of a
 * few answers needs no more; a stuck key or a program is through with them in seconds. An answer costs milliseconds, so
 * there is no need to be strict with people.
 */
export const AT_ONCE = 30;
export const A_MINUTE = 30;

/** Of so many people it is known how much they asked; one more, and who has been still for longest counts as new. */
const MOST_ASKERS = 10_000;

/** `go`: answer. `wait`: say once that it is too much. `quiet`: that has been said; say nothing. */
export type Leave = 'go' | 'wait' | 'quiet';

export interface RateLimit {
  /** Takes one turn of somebody's allowance. */
  take(asker: string): Leave;
  /** Of how many people anything is known. */
  readonly size: number;
}

export interface RateLimitParts {
  readonly most?: number;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
}

/** What one turn costs, in milliseconds of waiting. */
const TURN = 60_000 / A_MINUTE;
const FULL = AT_ONCE * TURN;

interface Allowance {
  /** Milliseconds saved up, from 0 to FULL, as of `at`. */
  readonly saved: number;
  readonly at: number;
  /** Was told to wait, and has not had a full allowance since. */
  readonly told: boolean;
}

/**
 * How much anybody may ask: an allowance that each turn takes from, and that time fills up again. Who has a full one again
 * is forgotten.
 */
export function createRateLimit({ most = MOST_ASKERS, elapsed = systemElapsed }: RateLimitParts = {}): RateLimit {
  /** Longest still first. */
  const allowances = new Map<string, Allowance>();

  function keep(asker: string, allowance: Allowance): void {
    allowances.delete(asker);
    allowances.set(asker, allowance);
    for (const [oldest, { at }] of allowances) {
      if (allowances.size <= most && allowance.at - at < FULL) break;
      allowances.delete(oldest);
    }
  }

  return {
    take(asker) {
      const at = elapsed();
      const { saved, told } = filled(allowances.get(asker), at);
      const goes = saved >= TURN;
      keep(asker, { saved: goes ? saved - TURN : saved, at, told: told || !goes });
      return goes ? 'go' : told ? 'quiet' : 'wait';
    },
    get size() {
      return allowances.size;
    },
  };
}

function filled(allowance: Allowance | undefined, at: number): Pick<Allowance, 'saved' | 'told'> {
  const saved = allowance ? Math.min(FULL, allowance.saved + at - allowance.at) : FULL;
  return { saved, told: saved < FULL && allowance?.told === true };
}
