import type { Outcome } from './outcome.ts';

/** One thing to send. */
export interface Send<M> {
  /**
   * Where it goes, as the platform counts its limits: the channel in Slack, in Teams the conversation without
   * `;messageid=`. Sends of one conversation go out one after another, in the order in which they were given.
   */
  readonly conversation: string;
  readonly message: M;
  /** A second delivery changes nothing: an edit, a reaction. Otherwise nothing is repeated that may have arrived. */
  readonly idempotent?: boolean;
  /**
   * An instant, ISO 8601 with its zone: from then on it is not to be sent any more. Without one it waits however long the
   * platform lets it wait.
   */
  readonly expiresAt?: string;
}

/** What a drain left behind, as it was handed in: what was surely not sent, and what may have been. */
export interface Drained<M> {
  readonly unsent: readonly Send<M>[];
  readonly unclear: readonly Send<M>[];
}

export interface SendQueue<M, R> {
  /** Sends when its turn comes. Tells exactly one outcome and never rejects; `queue_full` and `stopped` at once. */
  enqueue(send: Send<M>): Promise<Outcome<R>>;
  /**
   * Takes nothing more, finishes what was accepted, and after `within` milliseconds stops what is left and names it. A
   * second call gives the first one's result. Afterwards no timer and no attempt of this queue is left; before, its timers
   * keep the process alive.
   */
  drain(within: number): Promise<Drained<M>>;
  /** How many sends were accepted and are not settled. */
  readonly waiting: number;
  /** How many conversations something is kept about: sends wait, or past ones still count for a limit. */
  readonly conversations: number;
}
