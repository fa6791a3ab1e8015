import { describe, expect, it } from 'vitest';
import { createStoreKeeper } from '../../src/privacy/in-store.ts';
import { createStoredReferences } from '../../src/references/in-store.ts';
import type { Store } from '../../src/store/store.ts';
import { CHANNEL, CHAT, later } from './references.ts';

/** What references in a store keep to beyond those of one process; `open` gives instances on one store. */
export function storedReferencesContract(open: () => Promise<Store>): void {
  describe('references that several instances share', () => {
    it('are kept by one, and dropped by another', async () => {
      const [one, other] = [createStoredReferences(await open()), createStoredReferences(await open())];
      await one.keep(CHANNEL);
      expect(await other.get(CHANNEL)).toEqual(CHANNEL);
      await other.drop(CHANNEL);
      expect(await one.get(CHANNEL)).toBeNull();
    });

    it.each([0, 1, 59])('are kept anew %i minutes after another one dropped them', async (minutes) => {
      const [one, other] = [createStoredReferences(await open()), createStoredReferences(await open())];
      for (const reference of [CHANNEL, CHAT]) {
        await one.keep(reference);
        await other.drop(reference);
        await one.keep(later(reference, minutes));
        expect(await one.get(reference)).toEqual(later(reference, minutes));
      }
    });

    it('come back with the next message of somebody who wanted to be forgotten', async () => {
      const store = await open();
      const references = createStoredReferences(store);
      await references.keep(CHAT);
      await createStoreKeeper(store).forget({ id: 'teams:t1:anna' });
      expect(await references.get(CHAT)).toBeNull();
      await references.keep(later(CHAT, 1));
      expect(await references.chatWith('teams', 'teams:t1:anna')).toEqual(later(CHAT, 1));
    });

    it('are written at once by both, in whichever order each was told of them', async () => {
      const [one, other] = [createStoredReferences(await open()), createStoredReferences(await open())];
      const many = Array.from({ length: 40 }, (_, n) => ({ ...CHANNEL, place: `teams:t1:19:${n}@thread.tacv2` }));
      await Promise.all([
        ...many.map((reference) => one.keep(reference)),
        ...many.toReversed().map((reference) => other.keep(reference)),
      ]);
      for (const reference of many) expect(await one.get(reference)).toEqual(reference);
    });
  });

  describe('a reference that says the same', () => {
    /** References, and how often they were written so far. */
    async function watched() {
      const store = await open();
      let writes = 0;
      const counted: Store = {
        ...store,
        tx: (work, lasts) => {
          writes += 1;
          return store.tx(work, lasts);
        },
      };
      return { references: createStoredReferences(counted), writes: () => writes };
    }

    it.each([
      ['a channel', CHANNEL],
      ['a personal chat', CHAT],
    ])('of %s is written once an hour', async (_what, reference) => {
      const { references, writes } = await watched();
      const written = [];
      for (const minutes of [0, 1, 59, 60, 61, 119, 120]) {
        await references.keep(later(reference, minutes));
        written.push(writes());
      }
      expect(written).toEqual([1, 1, 1, 2, 2, 2, 3]);
      expect((await references.get(reference))?.at).toBe(later(reference, 120).at);
    });
  });
}
