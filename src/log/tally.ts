import type { Outcome } from '../answer/decision.ts';
import { isAnswer, type Turned } from '../desk.ts';
import type { Log } from './log.ts';

export interface Tally {
  /** Counts what a turn comes to and how long it takes, and gives it back as it is. */
  of(turn: Promise<Turned>): Promise<Turned>;
  /** Logs what was counted since the last time, if anything was. */
  tell(): void;
}

/**
 * Counts turns for the log. An entry for each would tell who asked when; a sum over some minutes tells whoever runs the
 * desk as much. `elapsed` in milliseconds, never going back.
 */
export function createTally(log: Log, elapsed: () => number): Tally {
  let counts: { [What in Outcome | 'commands' | 'failed']?: number } = {};
  let count = 0;
  let total = 0;
  let longest = 0;

  function add(what: keyof typeof counts, took: number): void {
    counts[what] = (counts[what] ?? 0) + 1;
    count += 1;
    total += took;
    longest = Math.max(longest, took);
  }

  return {
    async of(turn) {
      const began = elapsed();
      try {
        const turned = await turn;
        add(isAnswer(turned) ? turned.decision.outcome : 'commands', elapsed() - began);
        return turned;
      } catch (error) {
        add('failed', elapsed() - began);
        throw error;
      }
    },
    tell() {
      if (count === 0) return;
      log('turns', { count, mean_ms: total / count, longest_ms: longest, ...counts });
      counts = {};
      count = total = longest = 0;
    },
  };
}
