import type { Clock } from '../clock.ts';
import type { Statements } from './store.ts';

/**
 * Events of the platforms, which are delivered again when an answer was late. One is taken up once over all instances; by
 * an instance that dies before it has answered, too: no answer is better than two.
 */
export interface Seen {
  /** True for whoever asks first of an event, and for nobody else. `event` is the platform's id, its name in front. */
  first(event: string): Promise<boolean>;
  /** Lets an event count as new, because taking it up failed: its next delivery is to be answered. */
  undo(event: string): Promise<void>;
}

/** Throws DeskError as the store does. The sweep forgets events after three days; no platform repeats one for so long. */
export function createSeen(store: Statements, clock: Clock): Seen {
  return {
    async first(event) {
      const added = await store.q(
        'insert into seen (event, at) values ($1, $2) on conflict (event) do nothing returning event',
        [event, Date.parse(clock())],
      );
      return added.length > 0;
    },
    async undo(event) {
      await store.q('delete from seen where event = $1', [event]);
    },
  };
}
