import { describe, expect, test } from 'vitest';
import type { StatedEducation, StatedLanguage } from '../../../src/understand/stated/stated.ts';
import { check, speaks, studies, verdict } from './stated-by-hand.ts';
import { imsCs, osg, variant } from './vacancies.ts';

describe('education: any of four ways suffices', () => {
  test.each<[StatedEducation, string, string?]>([
    [{ kind: 'student' }, 'met'],
    [{ kind: 'student', years: 1 }, 'met'],
    [{ kind: 'student', years: 2 }, 'met'],
    [{ kind: 'graduate', level: 'bachelor', monthsSinceDegree: 60 }, 'met'],
    [{ kind: 'graduate', monthsSinceDegree: 6 }, 'met'],
    [{ kind: 'other', years: 2 }, 'met'],
    [{ kind: 'other', level: 'master' }, 'met'],
    [{ kind: 'other', years: 1 }, 'cannot_tell', 'studies_unclear'],
    [{ kind: 'not_student' }, 'cannot_tell', 'studies_unclear'],
    [{ kind: 'no_university' }, 'cannot_tell', 'equivalent_education'],
    [{ kind: 'other', level: 'secondary' }, 'cannot_tell', 'equivalent_education'],
    [{ kind: 'student', level: 'secondary' }, 'cannot_tell', 'studies_unclear'],
  ])('%o: %s', (value, result, because) => {
    expect(check('education', studies(value))).toMatchObject({ result, ...(because && { because }) });
  });

  const only = (...anyOf: ({ kind: 'current_student' } | { kind: 'recent_graduate'; withinMonths: number })[]) =>
    variant({ education: { status: 'stated', section: 'Essential', value: { anyOf, asOf: 'not_stated' } } });

  test('without the way of equivalent education it can fail', () => {
    const vacancy = only({ kind: 'current_student' });
    expect(check('education', studies({ kind: 'no_university' }), vacancy)).toMatchObject({
      result: 'not_met',
      because: 'studies_too_short',
    });
    expect(check('education', studies({ kind: 'not_student' }), vacancy)?.result).toBe('not_met');
  });

  test.each<[Partial<StatedEducation>, string]>([
    [{ monthsSinceDegree: 12 }, 'met'],
    [{ monthsSinceDegree: 13 }, 'not_met'],
    [{ degreeOn: '2024-06-01' }, 'met'],
    [{ degreeOn: '2024-04' }, 'not_met'],
    [{ degreeOn: '2024-05' }, 'cannot_tell'],
    [{ degreeOn: '2025-01' }, 'met'],
    [{ degreeOn: '2024' }, 'cannot_tell'],
    [{}, 'cannot_tell'],
  ])('a recent graduate of %o, on 1 June 2025: %s', (said, result) => {
    const vacancy = only({ kind: 'recent_graduate', withinMonths: 12 });
    expect(check('education', studies({ kind: 'graduate', ...said }), vacancy)?.result).toBe(result);
  });
});

describe('languages', () => {
  test.each<[StatedLanguage[], string]>([
    [[{ lang: 'en', level: 'good' }], 'met'],
    [
      [
        { lang: 'fr', level: 'good' },
        { lang: 'en', level: 'some' },
      ],
      'met',
    ],
    [[{ lang: 'en', level: 'some' }], 'cannot_tell'],
    [
      [
        { lang: 'en', level: 'none' },
        { lang: 'fr', level: 'none' },
      ],
      'not_met',
    ],
    [
      [
        { lang: 'de', level: 'good' },
        { lang: '*', level: 'none' },
      ],
      'not_met',
    ],
    [[{ lang: 'de', level: 'good' }], 'not_told'],
    [[{ lang: 'fr', level: 'none' }], 'not_told'],
  ])('%o: %s', (languages, result) => expect(check('languages', speaks(...languages))?.result).toBe(result));

  test('OSG asks to work in English as well, which good English alone does not show', () => {
    const french: StatedLanguage = { lang: 'fr', level: 'good' };
    expect(check('further_criteria', speaks({ lang: 'en', level: 'good' }), osg)).toMatchObject({
      item: 0,
      result: 'not_told',
    });
    expect(verdict(speaks(french, { lang: 'en', level: 'some' }), osg)).toBe('cannot_tell');
    expect(verdict(speaks(french, { lang: 'en', level: 'none' }), osg)).toBe('not_eligible');
    expect(verdict(speaks(french, { lang: 'en', level: 'none' }), imsCs)).toBe('eligible');
  });
});
