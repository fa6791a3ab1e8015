import { digest } from '../digest.ts';
import type { Rating } from './opinion.ts';

export interface RatingsGiven {
  /** What the person said of the answer last, null for nothing. */
  get(answer: string, person: string): Rating | null;
  set(answer: string, person: string, rating: Rating | null): void;
  /** Whether the desk was told of this answer by this person for the first time. */
  firstTold(answer: string, person: string): boolean;
  /** Telling came to nothing: the next time is the first. */
  notTold(answer: string, person: string): void;
}

interface Given {
  readonly rating: Rating | null;
  readonly told: boolean;
}

const NOTHING: Given = { rating: null, told: false };

/**
 * Who said what of which answer, so that repeated presses count once. In this process only, by digests of who and which, of
 * `most` presses at most; what was pressed longest ago is forgotten first.
 */
export function createRatingsGiven(most = 10_000): RatingsGiven {
  const given = new Map<string, Given>();

  function put(key: string, value: Given): void {
    given.delete(key);
    given.set(key, value);
    for (const oldest of given.keys()) {
      if (given.size <= most) break;
      given.delete(oldest);
    }
  }

  return {
    get: (answer, person) => given.get(digest(answer, person))?.rating ?? null,
    set(answer, person, rating) {
      const key = digest(answer, person);
      put(key, { ...(given.get(key) ?? NOTHING), rating });
    },
    firstTold(answer, person) {
      const key = digest(answer, person);
      const known = given.get(key) ?? NOTHING;
      put(key, { ...known, told: true });
      return !known.told;
    },
    notTold(answer, person) {
      const key = digest(answer, person);
      const known = given.get(key);
      if (known) put(key, { ...known, told: false });
    },
  };
}
