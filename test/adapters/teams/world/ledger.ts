import type { Card } from '../../../../adapters/teams/card.ts';
import type { Posted } from './language.ts';

/** What a message shows. */
export type Shown = Pick<Posted, 'text' | 'card' | 'isRated'>;

/** Everything that was written, by conversation, as it stands now and as it stood before. */
export interface Ledger {
  /** The next id; Teams takes milliseconds. */
  nextId(): string;
  add(message: Shown & Pick<Posted, 'place' | 'id' | 'thread' | 'from' | 'isOurs'>): Posted;
  /** Null where there is no such message of ours. */
  replace(place: string, id: string, shown: Shown): Posted | null;
  remove(place: string, id: string): boolean;
  get(place: string, id: string): Posted | null;
  /** Oldest first, threads included. */
  of(place: string): readonly Posted[];
}

export function createLedger(): Ledger {
  const all = new Map<string, Posted>();
  let last = Date.now();
  const keyOf = (place: string, id: string) => `${place} ${id}`;

  return {
    nextId() {
      last = Math.max(last + 1, Date.now());
      return String(last);
    },
    add(message) {
      const posted: Posted = { kind: 'message', ...message, before: [] };
      all.set(keyOf(posted.place, posted.id), posted);
      return posted;
    },
    replace(place, id, shown) {
      const old = all.get(keyOf(place, id));
      if (!old?.isOurs) return null;
      const before: readonly Card[] = old.card ? [...old.before, old.card] : old.before;
      const posted: Posted = { ...old, ...shown, before };
      all.set(keyOf(place, id), posted);
      return posted;
    },
    remove: (place, id) => all.delete(keyOf(place, id)),
    get: (place, id) => all.get(keyOf(place, id)) ?? null,
    of: (place) => [...all.values()].filter((message) => message.place === place),
  };
}
