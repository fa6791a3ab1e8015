import { LATEST, type Telling, type Told } from './told.ts';

/** So many messages are remembered; one more, and the one recorded first goes. */
const MOST = 2_000;

/** What was told since this process began, for a desk without a store. */
export function createInProcessTold(): Told {
  let all: readonly Telling[] = [];
  return {
    async record(telling) {
      const { face, place, message } = telling;
      const isSame = (one: Telling) => one.message === message && one.face === face && one.place === place;
      const others = message === undefined ? all : all.filter((one) => !isSame(one));
      all = telling.facts.length > 0 ? [...others, telling].slice(-MOST) : others;
    },
    async of(vacancy, fact, since) {
      const told = all.filter(
        ({ at, facts }) =>
          Date.parse(at) >= Date.parse(since) && facts.some((one) => one.vacancy === vacancy && one.fact === fact),
      );
      const latest = [...told].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, LATEST);
      return {
        count: told.length,
        latest: latest.map(({ face, place, link, at }) => ({ face, place, at, ...(link !== undefined && { link }) })),
      };
    },
  };
}
