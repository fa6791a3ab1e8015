import { setImmediate } from 'node:timers/promises';
import { TOPIC_LASTS } from '../memory.ts';
import type { Store } from './store.ts';

export interface SweepParts {
  /** ISO UTC. */
  readonly now: string;
  /** For so many days words of questions that were not understood are kept; 0 keeps none. */
  readonly retentionDays: number;
  /** So many rows go at a time; others get their turn in between. */
  readonly batch?: number;
}

/** How many rows went. */
export interface Swept {
  readonly seen: number;
  readonly topic: number;
  readonly told: number;
  readonly unanswered: number;
}

const DAY = 86_400_000;
const SEEN_DAYS = 3;
/** Longer than the 30 days over which a hold looks back. */
const TOLD_DAYS = 60;

/**
 * Removes what has been kept for long enough. Settings, languages, holds and counts of feedback stay: they are no talk,
 * and go when somebody takes them back or wants to be forgotten. Safe on several instances at once, and when it is cut
 * short; call it now and then. Throws DeskError as the store does.
 */
export async function sweep(store: Store, { now, retentionDays, batch = 500 }: SweepParts): Promise<Swept> {
  const at = Date.parse(now);

  async function remove(table: string, key: string, instant: string, age: number): Promise<number> {
    const sql = `delete from ${table} where (${key}) in
      (select ${key} from ${table} where ${instant} < $1 order by ${instant} limit $2) returning 1 as gone`;
    return inBatches(async () => (await store.q(sql, [at - age, batch])).length);
  }

  async function removeTold(): Promise<number> {
    return inBatches(() =>
      store.tx(async ({ q }) => {
        const gone = await q(
          'delete from told where id in (select id from told where at < $1 order by at limit $2) returning id',
          [at - TOLD_DAYS * DAY, batch],
        );
        const ids = gone.map(({ id }) => id ?? null);
        const places = ids.map((_, place) => `$${place + 1}`).join(', ');
        if (ids.length > 0) await q(`delete from told_fact where told in (${places})`, ids);
        return gone.length;
      }),
    );
  }

  async function inBatches(removeSome: () => Promise<number>): Promise<number> {
    for (let gone = 0; ; await setImmediate()) {
      const some = await removeSome();
      gone += some;
      if (some < batch) return gone;
    }
  }

  return {
    seen: await remove('seen', 'event', 'at', SEEN_DAYS * DAY),
    topic: await remove('topic', 'conversation', 'at', TOPIC_LASTS),
    told: await removeTold(),
    unanswered: await remove('unanswered', 'words, lang', 'last_at', retentionDays * DAY),
  };
}
