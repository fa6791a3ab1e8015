import type { Muted, ThreadKey } from './muted.ts';

/** So many threads are remembered; one more, and the one muted first is heard again. */
const MOST = 10_000;

/** Muted threads in this process only, for a desk without a store. */
export function createMutedInProcess(): Muted {
  const threads = new Set<string>();
  return {
    async mute(thread) {
      threads.delete(nameOf(thread));
      threads.add(nameOf(thread));
      for (const first of threads) {
        if (threads.size <= MOST) break;
        threads.delete(first);
      }
    },
    unmute: async (thread) => threads.delete(nameOf(thread)),
    isMuted: async (thread) => threads.has(nameOf(thread)),
  };
}

function nameOf({ place, thread }: ThreadKey): string {
  return JSON.stringify([place, thread]);
}
