import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/sending/outcome.ts';
import { next } from '../../src/sending/retry.ts';
import { patienceArbitrary } from './arbitraries.ts';

const PATIENCE = { attempts: 3, within: 10_000, firstWait: 1_000, longestWait: 3_000, attempt: 500 };
const UNCLEAR: Attempt<string> = { kind: 'unclear', code: 'x' };
const half = () => 0.5;

describe('after one attempt', () => {
  const tried = { attempts: 1, since: 0, idempotent: false };
  it.each<[told: Attempt<string>, follows: object]>([
    [{ kind: 'sent', receipt: 'r' }, { settle: { kind: 'sent', receipt: 'r' } }],
    [{ kind: 'refused', code: 'x' }, { settle: { kind: 'refused', code: 'x' } }],
    [UNCLEAR, { settle: UNCLEAR }],
    [{ kind: 'undelivered', code: 'x' }, { again: 500 }],
    [{ kind: 'rate_limited', retryAfter: 4_000, scope: 'platform' }, { again: 4_500 }],
    [{ kind: 'rate_limited', scope: 'platform' }, { again: 1_500 }],
    [{ kind: 'rate_limited', retryAfter: Number.POSITIVE_INFINITY, scope: 'platform' }, { again: 1_500 }],
    [{ kind: 'rate_limited', retryAfter: Number.NaN, scope: 'platform' }, { again: 1_500 }],
    [{ kind: 'rate_limited', retryAfter: -1, scope: 'platform' }, { again: 1_500 }],
    [
      { kind: 'rate_limited', retryAfter: 11_000, scope: 'platform' },
      { settle: { kind: 'gave_up', code: 'rate_limited' } },
    ],
  ])('%j is followed by %j', (told, follows) => expect(next(told, tried, PATIENCE, half)).toEqual(follows));

  it('tries an unclear one again where it may arrive twice', () =>
    expect(next(UNCLEAR, { ...tried, idempotent: true }, PATIENCE, half)).toEqual({ again: 500 }));
});

describe('gives up', () => {
  const down: Attempt<string> = { kind: 'undelivered', code: 'x' };
  const end = { settle: { kind: 'gave_up', code: 'x' } };
  it('after the last attempt', () => {
    expect(next(down, { attempts: 2, since: 0, idempotent: false }, PATIENCE, half)).toEqual({ again: 1_000 });
    expect(next(down, { attempts: 3, since: 0, idempotent: false }, PATIENCE, half)).toEqual(end);
  });
  it('when another attempt would begin too late', () => {
    expect(next(down, { attempts: 1, since: 9_500, idempotent: false }, PATIENCE, half)).toEqual({ again: 500 });
    expect(next(down, { attempts: 1, since: 9_501, idempotent: false }, PATIENCE, half)).toEqual(end);
  });
  it('on an unclear one as unclear', () =>
    expect(next(UNCLEAR, { attempts: 3, since: 0, idempotent: true }, PATIENCE, half)).toEqual({ settle: UNCLEAR }));
});

it('draws the wait from all of its span, which doubles up to the longest, and adds it to what was asked', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const asked = fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined });
  fc.assert(
    fc.property(patienceArbitrary, chance, fc.integer({ min: 1, max: 3 }), asked, (given, drawn, attempts, after) => {
      const patience = { ...given, within: Number.POSITIVE_INFINITY, attempts: 9 };
      const told: Attempt<string> =
        after === undefined
          ? { kind: 'undelivered', code: 'x' }
          : { kind: 'rate_limited', retryAfter: after, scope: 'platform' };
      const span = Math.min(patience.longestWait, patience.firstWait * ([1, 2, 4][attempts - 1] ?? 0));
      expect(next(told, { attempts, since: 0, idempotent: false }, patience, () => drawn)).toEqual({
        again: (after ?? 0) + Math.ceil(drawn * span),
      });
    }),
  );
});
