import { digest } from '../../../src/digest.ts';

/** Teams has a handful of tokens for one bot at a time; of so many, the oldest goes. */
const MOST = 500;

/** The tokens that were found good. */
export interface Accepted {
  has(token: string): boolean;
  /** `until`: in milliseconds since 1970. */
  add(token: string, until: number): void;
}

/**
 * A token comes with each activity of an hour. Known ones go by while the keys can't be fetched, and are not held up by
 * what strangers make us look into. `now`: milliseconds since 1970.
 */
export function createAccepted(now: () => number): Accepted {
  const ends = new Map<string, number>();
  return {
    has: (token) => now() < (ends.get(digest(token)) ?? 0),
    add(token, until) {
      ends.set(digest(token), until);
      for (const oldest of ends.keys()) {
        if (ends.size <= MOST) break;
        ends.delete(oldest);
      }
    },
  };
}
