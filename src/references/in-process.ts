import type { Keeper } from '../privacy/trace.ts';
import type { Reference, ReferenceKey, References } from './references.ts';

export interface InProcessReferences extends References {
  /** Whose personal chats are known. */
  readonly keeper: Keeper;
}

/** So many conversations are remembered; one more, and the one goes that nobody told of for longest. */
const MOST = 10_000;

/** References of this process only, for a desk without a store. */
export function createReferencesInProcess(): InProcessReferences {
  /** In the order in which they were told of. */
  const all = new Map<string, Reference>();

  const theirs = (id: string | undefined) =>
    [...all.values()].filter(({ person }) => id !== undefined && person === id);

  return {
    async keep(told) {
      const name = nameOf(told);
      const kept = all.get(name);
      if (kept && Date.parse(kept.at) > Date.parse(told.at)) return;
      all.delete(name);
      all.set(name, told);
      for (const first of all.keys()) {
        if (all.size <= MOST) break;
        all.delete(first);
      }
    },
    get: async (key) => all.get(nameOf(key)) ?? null,
    async chatWith(face, person) {
      const chats = theirs(person).filter((one) => one.face === face && one.kind === 'personal');
      return chats.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0] ?? null;
    },
    async drop(key) {
      all.delete(nameOf(key));
    },
    keeper: {
      find: async ({ id }) => theirs(id).map(({ place, at }) => ({ kind: 'chat', place, at })),
      async forget({ id }) {
        for (const one of theirs(id)) all.delete(nameOf(one));
      },
    },
  };
}

function nameOf({ face, place }: ReferenceKey): string {
  return JSON.stringify([face, place]);
}
