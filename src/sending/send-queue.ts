import { type Clock, systemElapsed } from '../clock.ts';
import { attemptOnce } from './attempt.ts';
import { createGate } from './gate.ts';
import { type Limits, PATIENCE, type Patience } from './limits.ts';
import { type Entry, type Line, newEntry, nothing, withDoubt } from './line.ts';
import type { Attempt, Outcome } from './outcome.ts';
import type { Drained, Send, SendQueue } from './port.ts';
import { next, waitAsked } from './retry.ts';
import { systemTimer, type Timer } from './timer.ts';

export interface SendQueueParts<M, R> {
  /**
   * Makes one attempt and repeats nothing by itself: turn the SDK's own retries off. It has to end when `signal` aborts,
   * since the next send of the conversation does not wait for it any longer.
   */
  readonly send: (send: Send<M>, signal: AbortSignal) => Promise<Attempt<R>>;
  readonly limits: Limits;
  readonly patience?: Patience;
  /** Judges `expiresAt`. */
  readonly clock: Clock;
  /** 0 to 1, 1 excluded. */
  readonly random: () => number;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
  readonly timer?: Timer;
}

/**
 * A queue for the sends that count for one limit of one platform; what a platform counts apart has a queue of its own.
 * Conversations go side by side. Those that wait for nothing but the platform go in turn, one send each, so that a noisy
 * one starves nobody. Nothing is kept on disk: what must outlive the process is the caller's to keep.
 */
export function createSendQueue<M, R>(parts: SendQueueParts<M, R>): SendQueue<M, R> {
  const { limits, patience = PATIENCE, clock, random, elapsed = systemElapsed, timer = systemTimer } = parts;
  const lines = new Map<string, Line<M, R>>();
  /** Lines that wait for nothing but the platform, the one that has waited longest first. */
  const ready = new Set<Line<M, R>>();
  const platform = createGate(limits.platform.windows, elapsed);
  let unwakePlatform: (() => void) | undefined;
  let sending = false;
  let waiting = 0;
  let drained: Promise<Drained<M>> | undefined;
  let whenEmpty = nothing;
  let over = false;

  function lineOf(key: string): Line<M, R> {
    const known = lines.get(key);
    if (known) return known;
    const gate = createGate(limits.conversation.windows, elapsed);
    const line: Line<M, R> = { key, gate, entries: new Set(), unwake: nothing };
    lines.set(key, line);
    return line;
  }

  /** Finds out what a line waits for, and has it looked at again then. To be called whenever that may have changed. */
  function look(line: Line<M, R>): void {
    line.unwake();
    line.unwake = nothing;
    const [first] = line.entries;
    if (first?.underWay) return;
    if (!first) ready.delete(line);
    const wait = first ? line.gate.opensIn() : line.gate.forgetsIn();
    if (wait > 0) {
      line.unwake = timer(wait, () => look(line));
    } else if (first) {
      ready.add(line);
      sendReady();
    } else {
      lines.delete(line.key);
    }
  }

  function sendReady(): void {
    // Whatever becomes ready meanwhile joins the end of the set, and so of the loop that is already running.
    if (sending) return;
    sending = true;
    for (const line of ready) {
      const wait = platform.opensIn();
      if (wait > 0) {
        unwakePlatform ??= timer(wait, () => {
          unwakePlatform = undefined;
          sendReady();
        });
        break;
      }
      ready.delete(line);
      const [first] = line.entries;
      // Asked once more in the moment of sending: the watch over the expiry may ring late.
      if (first && hasExpired(first)) settle(line, first, { kind: 'expired' });
      else if (first) begin(line, first);
    }
    sending = false;
  }

  function begin(line: Line<M, R>, entry: Entry<M, R>): void {
    line.gate.pass();
    platform.pass();
    entry.attempts += 1;
    if (entry.attempts === 1) entry.beganAt = elapsed();
    const controller = new AbortController();
    entry.underWay = controller;
    const attempt = (signal: AbortSignal) => parts.send(entry.send, signal);
    attemptOnce(attempt, patience.attempt, timer, controller).then((came) => {
      if (over) return;
      entry.underWay = undefined;
      end(line, entry, came);
    });
  }

  function end(line: Line<M, R>, entry: Entry<M, R>, came: Attempt<R>): void {
    if (came.kind === 'unclear') entry.doubt = came;
    if (came.kind === 'rate_limited') {
      const limited = came.scope === 'platform' ? platform : line.gate;
      limited.pause(waitAsked(came.retryAfter, patience));
    }
    const { attempts, send } = entry;
    const tried = { attempts, since: elapsed() - entry.beganAt, idempotent: send.idempotent ?? false };
    const following = next(came, tried, patience, random);
    if ('settle' in following) {
      settle(line, entry, following.settle);
      return;
    }
    line.gate.pause(following.again);
    look(line);
    watch(line, entry);
  }

  function settle(line: Line<M, R>, entry: Entry<M, R>, outcome: Outcome<R>): void {
    entry.unwatch();
    line.entries.delete(entry);
    waiting -= 1;
    entry.tell(withDoubt(outcome, entry));
    look(line);
    if (waiting === 0) whenEmpty();
  }

  /** True as well where the instant can't be read: that is no leave to send late. */
  function hasExpired({ send: { expiresAt } }: Entry<M, R>): boolean {
    return expiresAt !== undefined && !(Date.parse(clock()) < Date.parse(expiresAt));
  }

  /** Has an expiry told when it comes, and not only when the turn of the entry does. */
  function watch(line: Line<M, R>, entry: Entry<M, R>): void {
    const { expiresAt } = entry.send;
    entry.unwatch();
    if (expiresAt === undefined || entry.underWay) return;
    if (hasExpired(entry)) settle(line, entry, { kind: 'expired' });
    else entry.unwatch = timer(Date.parse(expiresAt) - Date.parse(clock()), () => watch(line, entry));
  }

  /** Ends everything at once, and says what was left. */
  function stop(): Drained<M> {
    over = true;
    unwakePlatform?.();
    const unsent: Send<M>[] = [];
    const unclear: Send<M>[] = [];
    for (const line of lines.values()) {
      line.unwake();
      for (const entry of line.entries) {
        entry.unwatch();
        if (entry.underWay) entry.doubt ??= { kind: 'unclear', code: 'stopped' };
        entry.underWay?.abort();
        (entry.doubt ? unclear : unsent).push(entry.send);
        entry.tell(withDoubt({ kind: 'stopped' }, entry));
      }
    }
    lines.clear();
    ready.clear();
    waiting = 0;
    return { unsent, unclear };
  }

  return {
    enqueue(send) {
      if (drained) return Promise.resolve({ kind: 'stopped' });
      const line = lines.get(send.conversation);
      const isFull = (line?.entries.size ?? 0) >= limits.conversation.waiting || waiting >= limits.platform.waiting;
      if (isFull) return Promise.resolve({ kind: 'queue_full' });
      return new Promise((tell) => accept(lineOf(send.conversation), newEntry(send, tell)));
    },
    drain(within) {
      drained ??= new Promise((resolve) => {
        const callOff = timer(within, () => resolve(stop()));
        whenEmpty = () => {
          callOff();
          resolve(stop());
        };
        if (waiting === 0) whenEmpty();
      });
      return drained;
    },
    get waiting() {
      return waiting;
    },
    get conversations() {
      return lines.size;
    },
  };

  function accept(line: Line<M, R>, entry: Entry<M, R>): void {
    line.entries.add(entry);
    waiting += 1;
    watch(line, entry);
    look(line);
  }
}
