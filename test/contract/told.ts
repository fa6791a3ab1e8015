import { describe, expect, it } from 'vitest';
import { LATEST, type Telling, type Told } from '../../src/told/told.ts';

const MESSAGE: Telling = {
  face: 'slack',
  place: 'slack:T1:C1',
  message: '1764000000.000100',
  link: 'https://example.org/archives/C1/p1',
  contentVersion: '0123456789',
  at: '2026-11-20T09:00:00.000Z',
  facts: [
    { vacancy: 'ops', fact: 'stipend' },
    { vacancy: 'ops', fact: 'deadline' },
    { vacancy: 'osg', fact: 'stipend' },
  ],
};
const SINCE = '2026-10-24T09:00:00.000Z';

/** What every place where tellings are kept keeps to. `make` gives an empty one. */
export function toldContract(make: () => Promise<Told>): void {
  describe('what was told', () => {
    it('is nothing at first', async () => {
      expect(await (await make()).of('ops', 'stipend', SINCE)).toEqual({ count: 0, latest: [] });
    });

    it('is found by each of its facts, with place, link and time', async () => {
      const told = await make();
      await told.record(MESSAGE);
      const { face, place, link, at } = MESSAGE;
      for (const [vacancy, fact] of [
        ['ops', 'stipend'],
        ['ops', 'deadline'],
        ['osg', 'stipend'],
      ] as const)
        expect(await told.of(vacancy, fact, SINCE)).toEqual({ count: 1, latest: [{ face, place, link, at }] });
      expect((await told.of('osg', 'deadline', SINCE)).count).toBe(0);
      expect((await told.of('ims-cs', 'stipend', SINCE)).count).toBe(0);
    });

    it('counts from an instant on, and that instant', async () => {
      const told = await make();
      await told.record(MESSAGE);
      expect((await told.of('ops', 'stipend', MESSAGE.at)).count).toBe(1);
      expect((await told.of('ops', 'stipend', '2026-11-20T09:00:00.001Z')).count).toBe(0);
    });

    it('lists the latest few of many, the latest first', async () => {
      const told = await make();
      const days = [3, 9, 1, 8, 5, 2, 7].map((day) => `2026-11-0${day}T09:00:00.000Z`);
      for (const at of days) await told.record({ ...MESSAGE, message: at, at });
      const { count, latest } = await told.of('ops', 'stipend', SINCE);
      expect(count).toBe(days.length);
      expect(latest.map(({ at }) => at)).toEqual([...days].sort().reverse().slice(0, LATEST));
    });

    it('of a message that was changed is what it tells now', async () => {
      const told = await make();
      await told.record(MESSAGE);
      await told.record({ ...MESSAGE, facts: [{ vacancy: 'ops', fact: 'duration' }] });
      expect((await told.of('ops', 'stipend', SINCE)).count).toBe(0);
      expect((await told.of('ops', 'duration', SINCE)).count).toBe(1);
      await told.record({ ...MESSAGE, facts: [] });
      expect((await told.of('ops', 'duration', SINCE)).count).toBe(0);
    });

    it('in messages that have no id or no address is counted all the same', async () => {
      const told = await make();
      const { message: _id, link: _address, ...bare } = MESSAGE;
      await told.record(bare);
      await told.record(bare);
      const { count, latest } = await told.of('ops', 'stipend', SINCE);
      expect(count).toBe(2);
      expect(latest[0]).toEqual({ face: bare.face, place: bare.place, at: bare.at });
    });

    it('twice in one message is told once', async () => {
      const told = await make();
      await told.record({ ...MESSAGE, facts: [...MESSAGE.facts, ...MESSAGE.facts] });
      expect((await told.of('ops', 'stipend', SINCE)).count).toBe(1);
    });
  });
}
