import type { Clock } from '../clock.ts';
import { type Log, silent } from '../log/log.ts';
import { createBatches } from '../store/batches.ts';
import { checkValues } from '../store/check-values.ts';
import { fewTexts } from '../store/few-texts.ts';
import { firstOf } from '../store/seen.ts';
import type { Store } from '../store/store.ts';

import { ENVELOPE_LASTS, type Inbox } from './inbox.ts';
import { createSeals } from './seal.ts';

export interface StoredInboxParts {
  readonly store: Store;
  /** The machine's clock, by which the sweep goes too. */
  readonly clock: Clock;
  /** The platform's, the same for all instances; envelopes that were sealed with another one are lost. */
  readonly secret: string;
  readonly log?: Log;
}

/**
 * An inbox in the tables `seen`, which knows every event for three days, and `inbox`, which holds the sealed envelopes.
 * What comes in at once is written at once, in one transaction: an event is never known without being kept. The sweep
 * removes envelopes after an hour, and `left` passes over them by then.
 */
export function createStoredInbox({ store, clock, secret, log = silent }: StoredInboxParts): Inbox {
  const { seal, open } = createSeals(secret);

  const keep = createBatches<{ readonly event: string; readonly sealed: string }, boolean>((take) =>
    store.tx(async (statements) => {
      const taken = take();
      const at = Date.parse(clock());
      const events = taken.map(({ event }) => event);
      const unheard = new Set(await firstOf(statements, events, at));
      // Of the same event twice in a batch, the first one is the new one.
      const results = events.map((event) => unheard.delete(event));
      const rows = taken.filter((_, place) => results[place]).map(({ event, sealed }) => [event, sealed, at]);
      if (rows.length > 0) {
        const { tuples, values } = fewTexts(rows);
        await statements.q(
          `insert into inbox (event, sealed, at) values ${tuples} on conflict (event) do nothing`,
          values,
        );
      }
      return results;
    }),
  );

  const takeOut = createBatches<string, boolean>((take) =>
    store.tx(async ({ q }) => {
      const taken = take();
      const gone = new Set<string>();
      // One by one and in order: two instances that take out the same events would else wait for each other in a ring.
      for (const event of [...taken].sort()) {
        const rows = await q('delete from inbox where event = $1 returning event', [event]);
        if (rows.length > 0) gone.add(event);
      }
      return taken.map((event) => gone.delete(event));
    }),
  );

  return {
    async keep(event, envelope) {
      // What the store would refuse fails alone, before it is one of many.
      checkValues([event]);
      return keep({ event, sealed: seal(event, envelope) });
    },
    takeOut,
    async left(before) {
      const since = Date.parse(clock()) - ENVELOPE_LASTS;
      const rows = await store.q('select event, sealed from inbox where at >= $1 and at < $2 order by at, event', [
        since,
        Date.parse(before),
      ]);
      const kept = rows.map(({ event, sealed }) => ({
        event: String(event),
        envelope: open(String(event), String(sealed)),
      }));
      const unreadable = kept.filter(({ envelope }) => envelope === null);
      const gone = await Promise.all(unreadable.map(({ event }) => takeOut(event)));
      const count = gone.filter(Boolean).length;
      if (count > 0) log('envelope_unreadable', { count });
      return kept.flatMap(({ event, envelope }) => (envelope === null ? [] : [{ event, envelope }]));
    },
  };
}
