import { TOPIC_LASTS } from '../../src/memory.ts';
import type { Line } from '../../src/why.ts';

/** How answers came about, for whoever asks why: it quotes what the asker said, so it is kept in this process only. */
export interface Explanations {
  /** `explain` is not called before somebody asks: hardly any answer is asked about, and it costs more than to answer. */
  keep(key: string, explain: () => readonly Line[]): void;
  /** Null where it is too long ago, or another process answered. */
  get(key: string): readonly Line[] | null;
}

const MOST = 1_000;

/** Keeps the last ones, each for as long as a conversation holds. `elapsed` in milliseconds, never going back. */
export function createExplanations(elapsed: () => number): Explanations {
  const kept = new Map<string, { readonly at: number; readonly explain: () => readonly Line[] }>();

  return {
    keep(key, explain) {
      const now = elapsed();
      kept.set(key, { at: now, explain });
      for (const [oldest, { at }] of kept) {
        if (kept.size <= MOST && now - at <= TOPIC_LASTS) break;
        kept.delete(oldest);
      }
    },
    get(key) {
      const found = kept.get(key);
      return found && elapsed() - found.at <= TOPIC_LASTS ? found.explain() : null;
    },
  };
}
