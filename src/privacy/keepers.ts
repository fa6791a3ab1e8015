import type { Keeper } from './trace.ts';

/** All that is kept of people, wherever. */
export function together(keepers: readonly Keeper[]): Keeper {
  return {
    async find(subject) {
      return (await Promise.all(keepers.map(({ find }) => find(subject)))).flat();
    },
    async forget(subject) {
      await Promise.all(keepers.map(({ forget }) => forget(subject)));
    },
  };
}
