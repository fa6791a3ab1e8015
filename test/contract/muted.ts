import { describe, expect, it } from 'vitest';
import type { Muted } from '../../src/muted/muted.ts';

const THREAD = { place: 'slack:T1:C1', thread: '1764000000.000100' };
const AT = '2026-11-20T09:00:00.000Z';

/** What every place where muted threads are kept keeps to. `make` gives an empty one. */
export function mutedContract(make: () => Promise<Muted>): void {
  describe('a thread', () => {
    it('is muted from when it is told to stop until it is asked again, and no other is', async () => {
      const muted = await make();
      expect(await muted.isMuted(THREAD)).toBe(false);
      await muted.mute(THREAD, AT);
      expect(await muted.isMuted(THREAD)).toBe(true);
      expect(await muted.isMuted({ ...THREAD, place: 'slack:T1:C2' })).toBe(false);
      expect(await muted.isMuted({ ...THREAD, thread: '1764000000.000101' })).toBe(false);
      await muted.unmute(THREAD);
      expect(await muted.isMuted(THREAD)).toBe(false);
    });

    it('may be told to stop twice, and is unmuted by one of all who try', async () => {
      const muted = await make();
      await muted.mute(THREAD, AT);
      await muted.mute(THREAD, '2026-11-20T10:00:00.000Z');
      const tries = await Promise.all([muted.unmute(THREAD), muted.unmute(THREAD)]);
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await muted.unmute(THREAD)).toBe(false);
    });
  });
}
