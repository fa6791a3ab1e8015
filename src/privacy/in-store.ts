import type { Store } from '../store/store.ts';
import { KEPT, type PersonalTable } from './kept.ts';
import type { Keeper } from './trace.ts';

/** What the store keeps of people, in whichever of its tables. */
export function createStoreKeeper(store: Store): Keeper {
  const personal = Object.values(KEPT).filter((table): table is PersonalTable => 'find' in table);
  return {
    find: (subject) =>
      store.tx(async (statements) => {
        const found = [];
        for (const { find } of personal) found.push(...(await find(statements, subject)));
        return found;
      }),
    forget: (subject) =>
      store.tx(async (statements) => {
        for (const { forget } of personal) await forget(statements, subject);
      }),
  };
}
