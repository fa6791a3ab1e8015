import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import type { Inbox } from '../../src/inbox/inbox.ts';

const START = Date.parse('2026-11-23T09:00:00.000Z');
export const MINUTE = 60_000;
export const isoAfter = (milliseconds: number) => new Date(START + milliseconds).toISOString();

/** A clock that stands until it is set. */
export function handSetClock(): { readonly clock: Clock; readonly set: (milliseconds: number) => void } {
  let after = 0;
  return {
    clock: () => isoAfter(after),
    set: (milliseconds) => {
      after = milliseconds;
    },
  };
}

export const envelopeOf = (n: number) => ({ n, event: { text: `« ${n} » \u{1F600}`, blocks: [null, { a: true }] } });

/** What every inbox keeps to. `make` gives an empty one on a clock. */
export function inboxContract(make: (clock: Clock) => Promise<Inbox>): void {
  describe('an event', () => {
    it('is new once, and known after it was taken out', async () => {
      const inbox = await make(handSetClock().clock);
      expect(await inbox.keep('slack:Ev1', envelopeOf(1))).toBe(true);
      expect(await inbox.keep('slack:Ev1', envelopeOf(1))).toBe(false);
      expect(await inbox.keep('slack:Ev2', envelopeOf(2))).toBe(true);
      expect(await inbox.takeOut('slack:Ev1')).toBe(true);
      expect(await inbox.keep('slack:Ev1', envelopeOf(1))).toBe(false);
    });

    it('is taken out by one of all who try, and only if it was kept', async () => {
      const inbox = await make(handSetClock().clock);
      await inbox.keep('slack:Ev1', envelopeOf(1));
      const tries = await Promise.all(Array.from({ length: 5 }, () => inbox.takeOut('slack:Ev1')));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await inbox.takeOut('slack:Ev2')).toBe(false);
    });

    it('of many at once is new for one of all who bring it, and each is kept', async () => {
      const inbox = await make(handSetClock().clock);
      const numbers = Array.from({ length: 450 }, (_, n) => n);
      const twice = numbers.flatMap((n) => [n, n]);
      const kept = await Promise.all(twice.map((n) => inbox.keep(`slack:Ev${n}`, envelopeOf(n))));
      expect(numbers.map((n) => [kept[2 * n], kept[2 * n + 1]])).toEqual(numbers.map(() => [true, false]));
      const left = await inbox.left(isoAfter(1));
      expect(left).toHaveLength(numbers.length);
      for (const { event, envelope } of left) expect(event).toBe(`slack:Ev${envelope.n}`);
    });

    it('is left, as it came, as long as nobody takes it out, the earliest first', async () => {
      const { clock, set } = handSetClock();
      const inbox = await make(clock);
      for (const n of [9, 8, 7, 6]) {
        set((9 - n) * MINUTE);
        await inbox.keep(`slack:Ev${n}`, envelopeOf(n));
      }
      await inbox.takeOut('slack:Ev8');
      const kept = [9, 7, 6].map((n) => ({ event: `slack:Ev${n}`, envelope: envelopeOf(n) }));
      expect(await inbox.left(isoAfter(5 * MINUTE))).toEqual(kept);
      expect(await inbox.left(isoAfter(5 * MINUTE))).toEqual(kept);
    });

    it('is left only if it was kept before the instant, and within the last hour', async () => {
      const { clock, set } = handSetClock();
      const inbox = await make(clock);
      await inbox.keep('slack:Ev1', envelopeOf(1));
      expect(await inbox.left(isoAfter(0))).toEqual([]);
      expect(await inbox.left(isoAfter(1))).toHaveLength(1);
      set(60 * MINUTE);
      expect(await inbox.left(isoAfter(60 * MINUTE))).toHaveLength(1);
      set(60 * MINUTE + 1);
      expect(await inbox.left(isoAfter(60 * MINUTE))).toEqual([]);
    });
  });
}
