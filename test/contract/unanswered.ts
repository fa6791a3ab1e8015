import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { asked, listOver, NOW } from '../unanswered/list-over.ts';

const DAY = 86_400_000;

/** What the list keeps to on every kind of store. `open` gives an empty one. */
export function unansweredContract(open: () => Promise<Store>): void {
  describe('the list of what was not understood', () => {
    test('counts questions by their words, whatever their order, spelling and case, most frequent first', async () => {
      const list = listOver(await open());
      await asked(list, 'zorp glimt skills sauna');
      await asked(list, 'SAUNA? Glimt zorp … skills!');
      await asked(list, 'bananas for the sauna');
      expect(await list.list()).toEqual([
        { words: 'sauna skills', lang: 'en', count: 2, lastAt: NOW },
        { words: 'sauna', lang: 'en', count: 1, lastAt: NOW },
      ]);
    });

    test('counts every one of many that come at once, from several instances', async () => {
      const [one, other] = [listOver(await open()), listOver(await open())];
      await Promise.all(Array.from({ length: 10 }, (_, at) => asked(at % 2 ? one : other, 'sauna skills')));
      expect((await one.list()).map(({ count }) => count)).toEqual([10]);
    });

    test('shows nothing that came last before the retention', async () => {
      const store = await open();
      await asked(listOver(store), 'sauna bananas');
      const at = (days: number) => new Date(Date.parse(NOW) + days * DAY).toISOString();
      expect(await listOver(store, { now: at(89) }).list()).toHaveLength(1);
      expect(await listOver(store, { now: at(91) }).list()).toEqual([]);
    });
  });
}
