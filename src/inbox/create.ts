import { type Clock, systemClock } from '../clock.ts';
import type { Log } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import { createInProcessInbox } from './in-process.ts';
import { createStoredInbox } from './in-store.ts';
import type { Inbox } from './inbox.ts';

export interface InboxParts {
  /** Null for none: then an event that was acknowledged goes with the process. */
  readonly store: Store | null;
  /** A secret of the platform, the same for all instances. */
  readonly secret: string;
  /** The machine's clock, also where people practise at another time: the sweep goes by it too. */
  readonly clock?: Clock;
  readonly log?: Log;
}

/** The inbox of a platform: in the store, or where there is none in this process. */
export function createInbox({ store, secret, clock = systemClock, log }: InboxParts): Inbox {
  if (store === null) return createInProcessInbox(clock);
  return createStoredInbox({ store, clock, secret, ...(log && { log }) });
}
