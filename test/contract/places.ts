import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/places/change.ts';
import type { Places } from '../../src/places/places.ts';
import { type PlaceSettings, QUIET } from '../../src/places/settings.ts';

const BY = { person: 'slack:T1:anna', at: '2026-11-23T09:00:00.000Z' };
const BOUND: PlaceSettings = { v: 1, vacancy: 'osg', lang: 'fr', speak: 'questions', guests: true };

/** What every place where settings are kept holds to. `make` gives an empty one. */
export function placesContract(make: () => Promise<Places>): void {
  describe('the settings of places', () => {
    it('are quiet where nothing was set', async () => {
      const places = await make();
      expect(await places.get('slack:T1:C1')).toEqual({ settings: QUIET, version: null, isLost: false });
    });

    it('come back as they were put, for that place alone', async () => {
      const places = await make();
      expect(await places.put('slack:T1:C1', BOUND, null, BY)).toBe(true);
      expect(await places.get('slack:T1:C1')).toMatchObject({ settings: BOUND, isLost: false });
      expect((await places.get('slack:T1:C2')).settings).toEqual(QUIET);
    });

    it('are put by one of two who saw the same, and the other is told', async () => {
      const places = await make();
      await places.put('slack:T1:C1', BOUND, null, BY);
      const { version } = await places.get('slack:T1:C1');
      const puts = [
        places.put('slack:T1:C1', { ...BOUND, speak: 'never' }, version, BY),
        places.put('slack:T1:C1', { ...BOUND, guests: false }, version, BY),
      ];
      expect((await Promise.all(puts)).filter(Boolean)).toHaveLength(1);
      expect(await places.put('slack:T1:C1', QUIET, null, BY)).toBe(false);
    });

    it('keep what each of several people changes at the same time', async () => {
      const places = await make();
      const change = (edit: (settings: PlaceSettings) => PlaceSettings) =>
        changeSettings(places, 'slack:T1:C1', edit, BY);
      const came = await Promise.all([
        change((settings) => ({ ...settings, vacancy: 'osg' })),
        change((settings) => ({ ...settings, lang: 'fr' })),
        change((settings) => ({ ...settings, speak: 'questions' })),
        change((settings) => ({ ...settings, guests: true })),
      ]);
      expect(came).toEqual(['changed', 'changed', 'changed', 'changed']);
      expect((await places.get('slack:T1:C1')).settings).toEqual(BOUND);
      expect(await change((settings) => ({ ...settings, lang: 'fr' }))).toBe('same');
    });
  });
}
