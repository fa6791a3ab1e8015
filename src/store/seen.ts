import type { Clock } from '../clock.ts';
import { fewTexts } from './few-texts.ts';
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

/** So long, in milliseconds, an event is known: three days. No platform repeats one for so long. */
export const SEEN_LASTS = 3 * 86_400_000;

/** Throws DeskError as the store does. */
export function createSeen(store: Statements, clock: Clock): Seen {
  return {
    async first(event) {
      return (await firstOf(store, [event], Date.parse(clock()))).has(event);
    },
    async undo(event) {
      await store.q('delete from seen where event = $1', [event]);
    },
  };
}

/**
 * Those of `events`, at least one, that nobody has asked of before; `at` in epoch milliseconds. In one order whoever asks:
 * two instances would else wait for each other in a ring.
 */
export async function firstOf({ q }: Statements, events: readonly string[], at: number): Promise<ReadonlySet<string>> {
  const { tuples, values } = fewTexts([...events].sort().map((event) => [event, at]));
  const sql = `insert into seen (event, at) values ${tuples} on conflict (event) do nothing returning event`;
  return new Set((await q(sql, values)).map(({ event }) => String(event)));
}
