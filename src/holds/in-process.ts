import { type Hold, type Holds, heldKey } from './holds.ts';

/** Holds of this process alone, for a desk without a store: a restart releases them. */
export function createInProcessHolds(): Holds {
  let all: readonly Hold[] = [];
  let keys: readonly string[] = [];
  const open = () => all.filter(({ released }) => released === null);

  function keep(next: readonly Hold[]): void {
    all = next;
    keys = open().map(({ vacancy, fact }) => heldKey(vacancy, fact));
  }

  return {
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
  };
}
