import type { Clock } from '../../src/clock.ts';
import type { Inbox, Kept } from '../../src/inbox/inbox.ts';
import type { Log } from '../../src/log/log.ts';

/** Nobody needs so long to come to an answer, in milliseconds: whoever kept the message died over it. */
const GIVEN_UP_AFTER = 30_000;
const EVERY = 30_000;

export interface LeftOverParts {
  readonly inbox: Inbox;
  /** Deals with one, and takes it out. Never rejects but as the inbox does. */
  readonly deal: (kept: Kept) => Promise<void>;
  /** The machine's clock: the inbox goes by it. */
  readonly clock: Clock;
  readonly log: Log;
  /** Nobody else is on the same store: whatever is kept at the start is left over, however young it is. */
  readonly isAlone: boolean;
}

/**
 * Answers what was acknowledged by an instance that died: at once, before anything new comes in, and every now and then.
 * Gives back what stops it.
 */
export function dealWithLeftOver({ inbox, deal, clock, log, isAlone }: LeftOverParts): () => void {
  let isOver = false;

  async function look(patience: number): Promise<void> {
    const before = new Date(Date.parse(clock()) - patience).toISOString();
    for (const kept of await inbox.left(before)) {
      if (isOver) return;
      await deal(kept);
    }
  }

  const run = (patience: number) => {
    look(patience).catch((error: unknown) => log('store_failed', { error }));
  };
  run(isAlone ? 0 : GIVEN_UP_AFTER);
  const every = setInterval(run, EVERY, GIVEN_UP_AFTER).unref();
  return () => {
    isOver = true;
    clearInterval(every);
  };
}
