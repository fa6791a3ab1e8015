import fc from 'fast-check';
import type { Limits, Patience } from '../../src/sending/limits.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import type { Meeting } from './platform.ts';

export const windowsArbitrary = fc.array(
  fc.record({ most: fc.integer({ min: 1, max: 3 }), within: fc.integer({ min: 1, max: 2_000 }) }),
  { maxLength: 2 },
);

const boundsOf = (most: number) => fc.record({ windows: windowsArbitrary, waiting: fc.integer({ min: 1, max: most }) });

export const limitsArbitrary: fc.Arbitrary<Limits> = fc.record({ conversation: boundsOf(6), platform: boundsOf(12) });

export const patienceArbitrary: fc.Arbitrary<Patience> = fc.record({
  attempts: fc.integer({ min: 1, max: 4 }),
  within: fc.nat({ max: 10_000 }),
  firstWait: fc.integer({ min: 1, max: 500 }),
  longestWait: fc.integer({ min: 1, max: 2_000 }),
  attempt: fc.integer({ min: 200, max: 1_500 }),
});

const code = fc.constantFrom('one', 'two');
const retryAfter = fc.oneof(fc.constant({}), fc.record({ retryAfter: fc.integer({ min: -1, max: 4_000 }) }));
const limited = fc
  .tuple(retryAfter, fc.constantFrom('conversation' as const, 'platform' as const))
  .map(([after, scope]) => ({ kind: 'rate_limited' as const, ...after, scope }));

/** What a platform may tell, and whether it may be delivered then. */
const told: fc.Arbitrary<Pick<Meeting, 'tells' | 'delivers'>> = fc.oneof(
  fc.constant(sure({ kind: 'sent', receipt: 'ok' }, true)),
  limited.map((tells) => sure(tells, false)),
  code.map((name) => sure({ kind: 'undelivered', code: name }, false)),
  code.map((name) => sure({ kind: 'refused', code: name }, false)),
  fc.record({ tells: fc.constant<Attempt<string>>({ kind: 'unclear', code: 'one' }), delivers: fc.boolean() }),
  fc.record({ tells: fc.constant('thrown'), delivers: fc.boolean() }),
);

function sure(tells: Attempt<string>, delivers: boolean): Pick<Meeting, 'tells' | 'delivers'> {
  return { tells, delivers };
}

const takes: fc.Arbitrary<Meeting['takes']> = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 300 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2_000 }) },
  { weight: 1, arbitrary: fc.constant('never' as const) },
);

export const meetingArbitrary: fc.Arbitrary<Meeting> = fc
  .tuple(takes, told)
  .map(([time, { tells, delivers }]) => ({ takes: time, tells, delivers }));

/** Something, but mostly not. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}
