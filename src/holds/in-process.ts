import { FORMER_MEMBER, type Keeper } from '../privacy/trace.ts';
import { type Hold, type Holds, heldKey } from './holds.ts';

export interface InProcessHolds extends Holds {
  /** Who held and released. */
  readonly keeper: Keeper;
}

/** Holds of this process alone, for a desk without a store: a restart releases them. */
export function createInProcessHolds(): InProcessHolds {
  let all: readonly Hold[] = [];
  let keys: readonly string[] = [];
  const open = () => all.filter(({ released }) => released === null);

  function keep(next: readonly Hold[]): void {
    all = next;
    keys = open().map(({ vacancy, fact }) => heldKey(vacancy, fact));
  }

  return {
    isLasting: false,
    held: async () => keys,
    async hold({ vacancy, fact, by, at }) {
      const known = open().find((one) => one.vacancy === vacancy && one.fact === fact);
      if (known) return { isNew: false, hold: known };
      const hold: Hold = { vacancy, fact, by, at, released: null };
      keep([hold, ...all]);
      return { isNew: true, hold };
    },
    async release({ vacancy, fact, by, at }) {
      const known = open().find((one) => one.vacancy === vacancy && one.fact === fact);
      if (!known) return null;
      const ended = { ...known, released: { by, at } };
      keep(all.map((one) => (one === known ? ended : one)));
      return ended;
    },
    list: async () => open(),
    historyOf: async (vacancy, fact) => all.filter((one) => one.vacancy === vacancy && one.fact === fact),
    keeper: {
      async find({ id }) {
        return all.flatMap(({ vacancy, fact, by, at, released }) => [
          ...(id !== undefined && by === id ? [{ kind: 'held', vacancy, fact, at } as const] : []),
          ...(id !== undefined && released?.by === id
            ? [{ kind: 'released', vacancy, fact, at: released.at } as const]
            : []),
        ]);
      },
      async forget({ id }) {
        if (id === undefined) return;
        const former = (by: string | null) => (by === id ? FORMER_MEMBER : by);
        keep(
          all.map((hold) => ({
            ...hold,
            by: former(hold.by),
            released: hold.released && { ...hold.released, by: former(hold.released.by) },
          })),
        );
      },
    },
  };
}
