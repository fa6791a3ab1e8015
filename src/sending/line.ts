import type { Gate } from './gate.ts';
import type { Outcome, Unclear } from './outcome.ts';
import type { Send } from './port.ts';

/** A conversation. Only the first of its entries is ever tried, so that none overtakes another. */
export interface Line<M, R> {
  readonly key: string;
  readonly gate: Gate;
  /** In the order in which they came; a set, since what expires leaves from the middle. */
  readonly entries: Set<Entry<M, R>>;
  /** Calls off the next look at this line. */
  unwake: () => void;
}

/** A send that was accepted, until it is settled. */
export interface Entry<M, R> {
  readonly send: Send<M>;
  readonly tell: (outcome: Outcome<R>) => void;
  /** Attempts that began, and when the first one did, by the elapsed milliseconds. */
  attempts: number;
  beganAt: number;
  /** An attempt that may have been delivered: from then on nothing may be told that denies it. */
  doubt: Unclear | undefined;
  /** Breaks off the attempt that is under way; undefined while none is. */
  underWay: AbortController | undefined;
  /** Calls off the watch over its expiry. */
  unwatch: () => void;
}

export const nothing = () => {};

/** An entry of which nothing has been tried. */
export function newEntry<M, R>(send: Send<M>, tell: (outcome: Outcome<R>) => void): Entry<M, R> {
  return { send, tell, attempts: 0, beganAt: 0, doubt: undefined, underWay: undefined, unwatch: nothing };
}

/** What to tell of an entry that ends so: an earlier attempt may have been delivered after all. */
export function withDoubt<M, R>(outcome: Outcome<R>, { doubt }: Entry<M, R>): Outcome<R> {
  return doubt === undefined || outcome.kind === 'sent' ? outcome : doubt;
}
