import type { Window } from './limits.ts';

/** Lets at most as many through as its windows allow. Counts only what passed here. */
export interface Gate {
  /** Milliseconds until one more may pass; 0 is now. */
  opensIn(): number;
  /** One passes now. Asks nothing: look at `opensIn` first. */
  pass(): void;
  /** Nobody passes for so many milliseconds from now; a longer pause that is already on stays. */
  pause(ms: number): void;
  /** Milliseconds until nothing that happened here matters any more, so that a new gate would do as well. */
  forgetsIn(): number;
}

/** `elapsed` in milliseconds, never going back. */
export function createGate(windows: readonly Window[], elapsed: () => number): Gate {
  const most = Math.max(0, ...windows.map((window) => window.most));
  const longest = Math.max(0, ...windows.map(({ within }) => within));
  /** When the last ones passed, oldest first; at least the `most` last. */
  let passed: number[] = [];
  let pausedUntil = -Infinity;

  return {
    opensIn() {
      const now = elapsed();
      const opens = windows.map((window) => (passed.at(-window.most) ?? -Infinity) + window.within);
      return Math.max(0, pausedUntil - now, ...opens.map((at) => at - now));
    },
    pass() {
      passed.push(elapsed());
      // Cut only now and then, so that one pass costs the same however much a window holds.
      if (passed.length > 2 * most) passed = most === 0 ? [] : passed.slice(-most);
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, elapsed() + ms);
    },
    forgetsIn() {
      const now = elapsed();
      return Math.max(0, pausedUntil - now, (passed.at(-1) ?? -Infinity) + longest - now);
    },
  };
}
