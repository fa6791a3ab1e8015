import { describe, expect, it } from 'vitest';
import { createSeen, firstOf } from '../../src/store/seen.ts';
import type { Store } from '../../src/store/store.ts';

/** What the events that were taken up keep to, on whichever store `open` gives instances of. */
export function seenContract(open: () => Promise<Store>): void {
  const clock = () => '2026-11-23T09:00:00.000Z';

  describe('an event', () => {
    it('is first for one of all who see it, on whichever instance', async () => {
      const instances = [createSeen(await open(), clock), createSeen(await open(), clock)];
      const events = Array.from({ length: 20 }, (_, n) => `slack:Ev${n}`);
      const asked = events.flatMap((event) => instances.flatMap((seen) => [seen.first(event), seen.first(event)]));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(events.length);
    });

    it('is waited for by those who bring several at once, and they never wait for each other in a ring', async () => {
      const [one, other] = [await open(), await open()];
      let brought: Promise<ReadonlySet<string>> | undefined;
      await one.tx(async (statements) => {
        await firstOf(statements, ['a'], 1);
        brought = firstOf(other, ['c', 'b', 'a'], 1);
        // Until the other one waits for this transaction.
        await new Promise((resolve) => setTimeout(resolve, 50));
        await firstOf(statements, ['b', 'c'], 1);
      });
      expect(await brought).toEqual(new Set());
    });

    it('is new again when it could not be taken up', async () => {
      const seen = createSeen(await open(), clock);
      await seen.first('slack:Ev1');
      await seen.undo('slack:Ev1');
      expect(await seen.first('slack:Ev1')).toBe(true);
      expect(await seen.first('slack:Ev1')).toBe(false);
    });
  });
}
