export interface LookupsParts<Found> {
  readonly look: (key: string) => Promise<Found>;
  /** Milliseconds for which an answer holds, counted from the moment of asking. */
  readonly lasts: number;
  /** So many answers are kept; one more, and the oldest goes. */
  readonly most: number;
  /** Milliseconds, never going back. */
  readonly elapsed: () => number;
}

export interface Lookups<Found> {
  /** What was found, not older than it may be. Whoever asks meanwhile waits for the same answer; a failure is not kept. */
  get(key: string): Promise<Found>;
  /** The next one to ask gets a new answer, even while an old one is on its way. */
  drop(key: string): void;
}

/** Remembers for a while what had to be asked elsewhere; what no longer holds goes when something new is asked. */
export function createLookups<Found>({ look, lasts, most, elapsed }: LookupsParts<Found>): Lookups<Found> {
  const kept = new Map<string, { readonly at: number; readonly found: Promise<Found> }>();

  function ask(key: string): Promise<Found> {
    const entry = { at: elapsed(), found: look(key) };
    kept.delete(key);
    kept.set(key, entry);
    for (const [oldest, { at }] of kept) {
      if (kept.size <= most && entry.at - at < lasts) break;
      kept.delete(oldest);
    }
    entry.found.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.found;
  }

  return {
    async get(key) {
      const known = kept.get(key);
      return known && elapsed() - known.at < lasts ? known.found : ask(key);
    },
    drop: (key) => void kept.delete(key),
  };
}
