import type { Clock } from '../clock.ts';
import { SEEN_LASTS } from '../store/seen.ts';
import { ENVELOPE_LASTS, type Envelope, type Inbox } from './inbox.ts';

/** So many events are known, and so many envelopes kept; one more, and the one that came first goes. */
const MOST_KNOWN = 100_000;
const MOST_KEPT = 10_000;

/** An inbox of this process alone, for a desk without a store: whatever is in it goes with the process. */
export function createInProcessInbox(clock: Clock): Inbox {
  /** When each event came, the earliest first. */
  const known = new Map<string, number>();
  const kept = new Map<string, { readonly envelope: Envelope; readonly at: number }>();

  function dropOld(now: number): void {
    for (const [event, at] of known) {
      if (known.size <= MOST_KNOWN && now - at <= SEEN_LASTS) break;
      known.delete(event);
    }
    for (const [event, { at }] of kept) {
      if (kept.size <= MOST_KEPT && now - at <= ENVELOPE_LASTS) break;
      kept.delete(event);
    }
  }

  return {
    async keep(event, envelope) {
      const at = Date.parse(clock());
      if (known.has(event)) return false;
      known.set(event, at);
      kept.set(event, { envelope, at });
      dropOld(at);
      return true;
    },
    takeOut: async (event) => kept.delete(event),
    async left(before) {
      dropOld(Date.parse(clock()));
      return [...kept].flatMap(([event, { envelope, at }]) => (at < Date.parse(before) ? [{ event, envelope }] : []));
    },
  };
}
