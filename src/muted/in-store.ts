import type { Statements } from '../store/store.ts';
import type { Muted } from './muted.ts';

/** Muted threads in the table `thread_muted`; the sweep removes those that were muted long ago. */
export function createStoredMuted(store: Statements): Muted {
  return {
    async mute({ place, thread }, at) {
      await store.q(
        `insert into thread_muted (place, thread, at) values ($1, $2, $3)
         on conflict (place, thread) do update set at = excluded.at`,
        [place, thread, Date.parse(at)],
      );
    },
    async unmute({ place, thread }) {
      const gone = await store.q('delete from thread_muted where place = $1 and thread = $2 returning thread', [
        place,
        thread,
      ]);
      return gone.length > 0;
    },
    async isMuted({ place, thread }) {
      const sql = 'select 1 as muted from thread_muted where place = $1 and thread = $2';
      return (await store.q(sql, [place, thread])).length > 0;
    },
  };
}
