import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/answer/eligibility/judge.ts';
import { age, BEFORE, born, check, from, speaks, studies, turns, verdict, words } from './stated-by-hand.ts';
import { imsCs, members, ops, variant } from './vacancies.ts';

describe('the verdict of a vacancy', () => {
  test('nothing stated stands against it', () => {
    const whole = {
      ...age(23),
      ...from('IT'),
      ...studies({ kind: 'student' }),
      ...speaks({ lang: 'en', level: 'good' }),
    };
    expect(verdict(whole)).toBe('eligible');
    expect(verdict(age(23))).toBe('eligible');
  });

  test('what was not told is listed as such, and is no obstacle', () => {
    const results = judge(imsCs, age(23), BEFORE, members).checks.map(({ criterion, result }) => [criterion, result]);
    expect(results).toEqual([
      ['nationality', 'not_told'],
      ['age', 'met'],
      ['education', 'not_told'],
      ['languages', 'not_told'],
    ]);
  });

  test('one criterion that fails outweighs one that cannot be told', () => {
    expect(verdict({ ...from('CH'), ...studies({ kind: 'no_university' }) })).toBe('not_eligible');
  });

  test('where our copy lost every criterion, nothing is stated to judge by', () => {
    expect(verdict({ ...age(19), ...from('CH') }, ops)).toBe('not_stated');
    expect(check('age', age(19), ops)).toEqual({
      criterion: 'age',
      result: 'lost',
      because: 'lost_in_copy',
      understood: words,
    });
  });

  test('a fact that only a lost criterion could judge leaves the verdict open', () => {
    const lostAge = variant({ age: { status: 'lost', section: 'Essential' } });
    expect(verdict({ ...age(19), ...from('IT') }, lostAge)).toBe('cannot_tell');
    expect(verdict(from('IT'), lostAge)).toBe('eligible');
    expect(verdict({ ...age(19), ...from('CH') }, lostAge)).toBe('not_eligible');
  });

  test('a criterion of which the posting is silent is none', () => {
    expect(verdict(age(17), variant({ age: { status: 'silent' } }))).toBe('eligible');
  });

  test('of two readings in conflict the one that we go by is judged', () => {
    const two = { id: 'a', section: 'Header', value: { min: 18, asOf: 'not_stated' as const } };
    const other = { id: 'b', section: 'Essential', value: { min: 25, asOf: 'not_stated' as const } };
    const conflict = { status: 'conflict' as const, readings: [two, other], goesBy: 'b', why: { en: 'later' } };
    expect(verdict(age(22), variant({ age: conflict }))).toBe('not_eligible');
  });
});

describe('nationality', () => {
  test.each([
    [['IT'], 'eligible'],
    [['SE'], 'eligible'],
    [['CH'], 'not_eligible'],
    [['UA'], 'not_eligible'],
    [['MA', 'FR'], 'eligible'],
    [['RU', 'RS'], 'not_eligible'],
  ])('of %s: %s', (codes, expected) => expect(verdict(from(...codes))).toBe(expected));

  test('stated without a country', () => {
    expect(verdict({ notMemberNational: { value: true, words } })).toBe('not_eligible');
    expect(check('nationality', { memberNational: { value: true, words } })?.result).toBe('met');
  });
});

describe('age', () => {
  test('a bare age counts as of now', () => {
    expect(verdict(age(21))).toBe('eligible');
    expect(check('age', age(20))).toMatchObject({ result: 'not_met', because: 'too_young', understood: words });
    expect(check('age', { ageBounds: { value: { below: 21 }, words } })?.result).toBe('not_met');
    expect(check('age', { ageBounds: { value: { from: 40 }, words } })?.result).toBe('met');
    expect(check('age', { ageBounds: { value: { below: 25 }, words } })).toMatchObject({
      result: 'cannot_tell',
      because: 'age_unclear',
    });
  });

  // IMS-CS takes interns in March and September 2026 and names no date at which the age must be reached.
  test.each([
    ['2004-06-01', 'met'],
    ['2004-06-02', 'cannot_tell'],
    ['2005-08-31', 'cannot_tell'],
    ['2005-10-01', 'not_met'],
    ['2004', 'cannot_tell'],
    ['2003', 'met'],
    ['2006', 'not_met'],
    ['2004-06', 'cannot_tell'],
  ])('born %s, on 1 June 2025: %s', (date, result) => expect(check('age', born(date))?.result).toBe(result));

  test.each([
    [{ age: 21, on: '2025-08' }, 'cannot_tell', 'of_age_before_start'],
    [{ age: 21, on: '2026-11' }, 'not_met', 'too_young'],
    [{ age: 21, on: '--03' }, 'cannot_tell', 'of_age_before_start'],
    [{ age: 22, on: '2026-02' }, 'met', undefined],
    [{ age: 22, on: '2025-12' }, 'met', undefined],
    [{ age: 21 }, 'cannot_tell', 'of_age_before_start'],
    [{ age: 19 }, 'not_met', 'too_young'],
    [{ age: 21, on: '2024-12' }, 'met', undefined],
  ])('turns %o, on 1 June 2025: %s', (value, result, because) => {
    expect(check('age', turns(value))?.result).toBe(result);
    expect(check('age', turns(value))?.because).toBe(because);
  });

  test('what is to come is over once the last intake is', () => {
    expect(check('age', turns({ age: 21 }), imsCs, '2026-11-22T12:00:00Z')?.result).toBe('not_met');
    expect(check('age', born('2005-12-24'), imsCs, '2026-11-22T12:00:00Z')?.result).toBe('not_met');
  });

  test('where the posting names a date, the age on that date counts', () => {
    const vacancy = variant({
      age: { status: 'stated', section: 'Essential', value: { min: 21, asOf: '2026-03-01' } },
    });
    expect(check('age', born('2005-03-01'), vacancy)?.result).toBe('met');
    expect(check('age', born('2005-03-02'), vacancy)).toMatchObject({ result: 'not_met', because: 'too_young' });
    expect(check('age', age(20), vacancy)?.result).toBe('cannot_tell');
    expect(check('age', age(21), vacancy)?.result).toBe('met');
  });

  test('where our copy lost the start, nobody knows whether the age is reached by then', () => {
    const vacancy = variant({ start_date: { status: 'lost', section: 'Offer' } });
    expect(check('age', turns({ age: 21, on: '2030-01' }), vacancy)?.result).toBe('cannot_tell');
    expect(check('age', age(20), vacancy)?.result).toBe('not_met');
  });

  test('an upper limit', () => {
    const vacancy = variant({
      age: { status: 'stated', section: 'Essential', value: { min: 21, max: 30, asOf: 'not_stated' } },
    });
    expect(check('age', age(31), vacancy)).toMatchObject({ result: 'not_met', because: 'too_old' });
    expect(check('age', age(30), vacancy)?.result).toBe('met');
    expect(check('age', { ageBounds: { value: { from: 28 }, words } }, vacancy)?.result).toBe('cannot_tell');
  });

  test('the day is the one in Brussels', () => {
    expect(check('age', born('2004-06-02'), imsCs, '2025-06-01T21:59:59Z')?.result).toBe('cannot_tell');
    expect(check('age', born('2004-06-02'), imsCs, '2025-06-01T22:00:00Z')?.result).toBe('met');
  });

  test('born on 29 February, one is of age on 1 March', () => {
    const min22 = variant({
      age: { status: 'stated', section: 'Essential', value: { min: 21, asOf: 'not_stated' } },
      start_date: { status: 'silent' },
    });
    expect(check('age', born('2004-02-29'), min22, '2025-02-28T12:00:00Z')?.result).toBe('not_met');
    expect(check('age', born('2004-02-29'), min22, '2025-03-01T12:00:00Z')?.result).toBe('met');
  });
});
