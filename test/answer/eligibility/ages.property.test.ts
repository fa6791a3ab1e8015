import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addYears, brusselsDay, yearsBetween } from '../../../src/answer/eligibility/calendar.ts';
import { judge } from '../../../src/answer/eligibility/judge.ts';
import type { StatedFacts } from '../../../src/understand/stated/stated.ts';
import { imsCs, members, ops, osg } from './vacancies.ts';

const words = 'as said';
const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2032-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const birthday = fc
  .date({ min: new Date('1940-01-01T00:00:00Z'), max: new Date('2019-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partOfDate = fc.tuple(birthday, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const recurring = birthday.map((day) => `-${day.slice(4, 7)}${day.slice(7)}`);

const anything: fc.Arbitrary<StatedFacts> = fc.record(
  {
    age: fc.record({ value: fc.integer({ min: 14, max: 80 }), words: fc.string() }),
    born: fc.record({ value: partOfDate, words: fc.string() }),
    turns: fc.record({
      value: fc.record(
        { age: fc.integer({ min: 14, max: 80 }), on: fc.oneof(partOfDate, recurring) },
        { requiredKeys: ['age'] },
      ),
      words: fc.string(),
    }),
    nationalities: fc.record({
      value: fc.array(fc.constantFrom('IT', 'CH', 'UA', 'TR'), { minLength: 1 }),
      words: fc.string(),
    }),
  },
  { requiredKeys: [] },
);

const RANK = ['not_met', 'cannot_tell', 'met'];
const rankOf = (stated: StatedFacts, now: string) => {
  const check = judge(imsCs, stated, now, members).checks.find(({ criterion }) => criterion === 'age');
  return RANK.indexOf(check?.result ?? '');
};

describe('ages on the calendar', () => {
  test('whatever was stated, and whenever, every vacancy gets a verdict', () => {
    fc.assert(
      fc.property(anything, instant, (stated, now) => {
        for (const vacancy of [imsCs, osg, ops]) {
          expect(['eligible', 'not_eligible', 'cannot_tell', 'not_stated']).toContain(
            judge(vacancy, stated, now, members).verdict,
          );
        }
      }),
    );
  });

  test('who is older is never worse off under a lower limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 79 }), instant, (value, now) => {
        const older = rankOf({ age: { value: value + 1, words } }, now);
        expect(older).toBeGreaterThanOrEqual(rankOf({ age: { value, words } }, now));
      }),
    );
    fc.assert(
      fc.property(birthday, birthday, instant, (one, other, now) => {
        const [elder = one, younger = other] = [one, other].sort();
        const born = (value: string) => rankOf({ born: { value, words } }, now);
        expect(born(elder)).toBeGreaterThanOrEqual(born(younger));
      }),
    );
  });

  test('who has the age keeps it: a later moment never takes it away', () => {
    fc.assert(
      fc.property(birthday, instant, instant, (value, one, other) => {
        const [early = one, late = other] = [one, other].sort();
        const met = RANK.indexOf('met');
        if (rankOf({ born: { value, words } }, early) === met)
          expect(rankOf({ born: { value, words } }, late)).toBe(met);
      }),
    );
  });

  test('an age and the birthday that it follows from get the same result, but for what is still to come', () => {
    fc.assert(
      fc.property(birthday, instant, (day, now) => {
        const age = yearsBetween(day, brusselsDay(now));
        if (age < 14) return;
        const byAge = rankOf({ age: { value: age, words } }, now);
        const byBirth = rankOf({ born: { value: day, words } }, now);
        expect(
          byBirth === byAge || (byAge === RANK.indexOf('not_met') && byBirth === RANK.indexOf('cannot_tell')),
        ).toBe(true);
      }),
    );
  });

  test('the years between two days count birthdays, leap days included', () => {
    fc.assert(
      fc.property(birthday, fc.integer({ min: 0, max: 80 }), (day, years) => {
        expect(yearsBetween(day, addYears(day, years))).toBe(years);
      }),
    );
    expect(yearsBetween('2004-02-29', '2025-02-28')).toBe(20);
    expect(yearsBetween('2004-02-29', '2025-03-01')).toBe(21);
    expect(yearsBetween('2004-02-29', '2024-02-29')).toBe(20);
  });

  test('the day is Brussels’ in summer and in winter, wherever the machine stands', () => {
    expect(brusselsDay('2025-12-31T22:59:59Z')).toBe('2025-12-31');
    expect(brusselsDay('2025-12-31T23:00:00Z')).toBe('2026-01-01');
    expect(brusselsDay('2025-06-30T22:00:00Z')).toBe('2025-07-01');
    expect(brusselsDay('2028-02-28T23:30:00Z')).toBe('2028-02-29');
  });
});
