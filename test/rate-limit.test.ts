import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_MINUTE, AT_ONCE, createRateLimit, type Leave } from '../src/rate-limit.ts';

/** Pauses in milliseconds before each turn: runs of up to 50 turns, each after a pause of up to two minutes. */
const pauses = fc
  .array(
    fc.record({
      pause: fc.integer({ min: 0, max: 120_000 }),
      turns: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3_000 })), {
        maxLength: 49,
        size: 'max',
      }),
    }),
    { maxLength: 8 },
  )
  .map((runs) => runs.flatMap(({ pause, turns }) => [pause, ...turns]));

interface Taken {
  readonly at: number;
  readonly leave: Leave;
}

function takenAfter(waits: readonly number[]): readonly Taken[] {
  let at = 0;
  const limit = createRateLimit({ elapsed: () => at });
  return waits.map((wait) => {
    at += wait;
    return { at, leave: limit.take('anna') };
  });
}

describe('the limit of what one person may ask', () => {
  it('lets thirty through at once, then says so once, then nothing', () => {
    const leaves = takenAfter(Array.from({ length: 33 }, () => 0)).map(({ leave }) => leave);
    expect(leaves).toEqual([...Array.from({ length: 30 }, () => 'go'), 'wait', 'quiet', 'quiet']);
  });

  it('never answers more in any stretch of time than thirty and thirty a minute', () => {
    fc.assert(
      fc.property(pauses, (waits) => {
        const went = takenAfter(waits).filter(({ leave }) => leave === 'go');
        const tooMany = went.flatMap((first, i) =>
          went.slice(i).filter((last, more) => more + 1 > AT_ONCE + (A_MINUTE * (last.at - first.at)) / 60_000),
        );
        expect(tooMany).toEqual([]);
      }),
    );
  });

  it('never refuses somebody who asks every two seconds', () => {
    const slow = fc.array(fc.integer({ min: 2_000, max: 60_000 }), { maxLength: 100 });
    fc.assert(
      fc.property(slow, (waits) => {
        expect(takenAfter(waits).every(({ leave }) => leave === 'go')).toBe(true);
      }),
    );
  });

  it('says so once at most until a minute without a turn could have filled the allowance', () => {
    fc.assert(
      fc.property(pauses, (waits) => {
        const told = takenAfter(waits).filter(({ leave }) => leave === 'wait');
        for (const [i, { at }] of told.entries()) {
          const before = told[i - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(58_000);
        }
      }),
    );
  });

  it('is silent only after it has said so', () => {
    fc.assert(
      fc.property(pauses, (waits) => {
        const leaves = takenAfter(waits).map(({ leave }) => leave);
        const firstQuiet = leaves.indexOf('quiet');
        if (firstQuiet >= 0) expect(leaves.slice(0, firstQuiet)).toContain('wait');
      }),
    );
  });

  it('does not let one person use up what another has', () => {
    const limit = createRateLimit({ elapsed: () => 0 });
    for (let i = 0; i < 50; i += 1) limit.take('anna');
    expect(limit.take('boris')).toBe('go');
  });

  it('forgets who could have a full allowance again', () => {
    let at = 0;
    const limit = createRateLimit({ elapsed: () => at });
    for (const one of ['anna', 'boris']) limit.take(one);
    at = 60_000;
    limit.take('carla');
    expect(limit.size).toBe(1);
  });

  it('knows of so many people at most, and of those who asked last', () => {
    const limit = createRateLimit({ most: 3, elapsed: () => 0 });
    for (let i = 0; i < AT_ONCE; i += 1) limit.take('anna');
    for (const one of ['b', 'c', 'anna', 'd']) limit.take(one);
    expect(limit.size).toBe(3);
    expect(limit.take('anna')).toBe('quiet');
  });
});
