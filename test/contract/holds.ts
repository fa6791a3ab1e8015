import { describe, expect, it } from 'vitest';
import type { HoldAct, Holds } from '../../src/holds/holds.ts';

const ANNA: HoldAct = { vacancy: 'ops', fact: 'stipend', by: 'slack:T1:anna', at: '2026-11-23T09:00:00.000Z' };
const BORIS: HoldAct = { ...ANNA, by: 'slack:T1:boris', at: '2026-11-24T10:30:00.000Z' };
const LATER: HoldAct = { ...ANNA, by: null, at: '2026-11-25T10:30:00.000Z' };

/** What every place where holds are kept keeps to. `make` gives an empty one. */
export function holdsContract(make: () => Promise<Holds>): void {
  describe('holds', () => {
    it('are none at first', async () => {
      const holds = await make();
      expect(await holds.held()).toEqual([]);
      expect(await holds.list()).toEqual([]);
      expect(await holds.historyOf('ops', 'stipend')).toEqual([]);
    });

    it('tell who held what, and when', async () => {
      const holds = await make();
      const hold = { ...ANNA, released: null };
      expect(await holds.hold(ANNA)).toEqual({ isNew: true, hold });
      expect(await holds.held()).toEqual(['ops.stipend']);
      expect(await holds.list()).toEqual([hold]);
    });

    it('held twice, stay as they were first set', async () => {
      const holds = await make();
      await holds.hold(ANNA);
      expect(await holds.hold(BORIS)).toEqual({ isNew: false, hold: { ...ANNA, released: null } });
      expect(await holds.list()).toHaveLength(1);
    });

    it('set at the same time by two, are one', async () => {
      const holds = await make();
      const both = await Promise.all([holds.hold(ANNA), holds.hold(BORIS)]);
      expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(await holds.list()).toEqual([both[0]?.hold]);
    });

    it('end when they are released, which is kept too', async () => {
      const holds = await make();
      await holds.hold(ANNA);
      const ended = { ...ANNA, released: { by: BORIS.by, at: BORIS.at } };
      expect(await holds.release(BORIS)).toEqual(ended);
      expect(await holds.held()).toEqual([]);
      expect(await holds.list()).toEqual([]);
      expect(await holds.historyOf('ops', 'stipend')).toEqual([ended]);
    });

    it('are not released where there are none', async () => {
      const holds = await make();
      expect(await holds.release(ANNA)).toBeNull();
      await holds.hold(ANNA);
      expect(await holds.release({ ...BORIS, fact: 'deadline' })).toBeNull();
      expect(await holds.release({ ...BORIS, vacancy: 'osg' })).toBeNull();
      expect(await holds.held()).toEqual(['ops.stipend']);
    });

    it('can be set anew, the latest first', async () => {
      const holds = await make();
      await holds.hold(ANNA);
      await holds.release(BORIS);
      expect((await holds.hold(LATER)).isNew).toBe(true);
      const history = await holds.historyOf('ops', 'stipend');
      expect(history.map(({ at, released }) => [at, released === null])).toEqual([
        [LATER.at, true],
        [ANNA.at, false],
      ]);
    });

    it('are the same list as long as nothing changes', async () => {
      const holds = await make();
      await holds.hold(ANNA);
      const held = await holds.held();
      await holds.hold(BORIS);
      expect(await holds.held()).toBe(held);
      await holds.hold({ ...LATER, fact: 'deadline' });
      expect([...(await holds.held())].sort()).toEqual(['ops.deadline', 'ops.stipend']);
    });
  });
}
