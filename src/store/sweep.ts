import { setImmediate } from 'node:timers/promises';
import { ENVELOPE_LASTS } from '../inbox/inbox.ts';
import { TOPIC_LASTS } from '../memory.ts';
import { POST_KINDS } from '../posts/posts.ts';
import { SEEN_LASTS } from './seen.ts';
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
  readonly post: number;
  readonly thread_muted: number;
  readonly inbox: number;
  readonly reference: number;
}

const DAY = 86_400_000;
/** Longer than the 30 days over which a hold looks back. So long an answer can be withdrawn or corrected, too. */
const TOLD_DAYS = 60;
/** Longer than any vacancy is open: a card that stands is drawn anew when its vacancy closes. */
const CARD_DAYS = 400;
const MUTED_DAYS = 400;
/** What is told of is written anew while anybody talks there. */
const REFERENCE_DAYS = 365;

/**
 * Removes what has been kept for long enough. Settings, languages, holds and counts of feedback stay: they are no talk,
 * and go when somebody takes them back or wants to be forgotten. Safe on several instances at once, and when it is cut
 * short; call it now and then. Throws DeskError as the store does.
 */
export async function sweep(store: Store, { now, retentionDays, batch = 500 }: SweepParts): Promise<Swept> {
  const at = Date.parse(now);

  async function remove(table: string, key: string, instant: string, age: number, only = ''): Promise<number> {
    const sql = `delete from ${table} where (${key}) in
      (select ${key} from ${table} where ${only} ${instant} < $1 order by ${instant} limit $2) returning 1 as gone`;
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

  /** By kind, in the order of the index. */
  async function removePosts(): Promise<number> {
    let gone = 0;
    for (const kind of POST_KINDS) {
      const age = (kind === 'card' ? CARD_DAYS : TOLD_DAYS) * DAY;
      gone += await remove('post', 'face, place, message', 'at', age, `kind = '${kind}' and`);
    }
    return gone;
  }

  async function inBatches(removeSome: () => Promise<number>): Promise<number> {
    for (let gone = 0; ; await setImmediate()) {
      const some = await removeSome();
      gone += some;
      if (some < batch) return gone;
    }
  }

  return {
    seen: await remove('seen', 'event', 'at', SEEN_LASTS),
    topic: await remove('topic', 'conversation', 'at', TOPIC_LASTS),
    told: await removeTold(),
    unanswered: await remove('unanswered', 'words, lang', 'last_at', retentionDays * DAY),
    post: await removePosts(),
    thread_muted: await remove('thread_muted', 'place, thread', 'at', MUTED_DAYS * DAY),
    inbox: await remove('inbox', 'event', 'at', ENVELOPE_LASTS),
    reference: await remove('reference', 'face, place', 'at', REFERENCE_DAYS * DAY),
  };
}
