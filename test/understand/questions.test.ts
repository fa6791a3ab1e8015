import { describe, expect, test } from 'vitest';
import { FIGURE_NAMES, FIGURES, FLOORS } from '../../bench/eval/floors.ts';
import { readQuestions, SETS } from '../../bench/eval/questions.ts';
import { report } from '../../bench/eval/report.ts';
import { scoreAll } from '../../bench/eval/score.ts';
import { confusionsOf, figuresOf, ratio } from '../../bench/eval/tally.ts';
import { content } from './real-content.ts';

describe.each(SETS)('our own %s questions', (name) => {
  const questions = readQuestions(name);
  const scored = scoreAll(content, questions);
  const figures = figuresOf(scored);

  test.each(FIGURE_NAMES)('%s keeps its floor', (figure) => {
    expect(ratio(figures[figure]), FIGURES[figure]).toBeGreaterThanOrEqual(FLOORS[name][figure]);
  });

  test('are all of them scored, each under what it asks', () => {
    expect(figures.inScope.of + figures.leftAlone.of).toBe(questions.length);
    expect(figures.vacancies.of).toBeGreaterThan(50);
    expect(figures.verdicts.of).toBeGreaterThan(10);
  });

  test('stay unquoted in the report', () => {
    const told = report([{ name, scored }]);
    expect(questions.filter(({ text }) => text.length > 25 && told.includes(text))).toEqual([]);
    for (const { expected, got } of confusionsOf(scored).slice(0, 3)) expect(told).toContain(`${expected} → ${got}`);
  });
});

describe('the score', () => {
  const judge = (text: string, more: object) => {
    const question = { id: '1', lang: 'en', text, alt: [], intents: ['stipend'], ...more } as const;
    return scoreAll(content, [question])[0];
  };

  test('counts what is read as meant, or in another way that is as good', () => {
    expect(judge('How much is the grant?', {})?.isRight).toBe(true);
    expect(judge('How much is the grant?', { intents: ['telework'] })?.isRight).toBe(false);
    expect(judge('How much is the grant?', { intents: ['benefits'], alt: ['stipend'] })?.isRight).toBe(true);
  });

  test('wants all of several questions, and nothing beside them', () => {
    const both = 'How much is the grant, and is telework possible?';
    expect(judge(both, { intents: ['stipend', 'telework'] })?.isRight).toBe(true);
    expect(judge(both, {})?.isRight).toBe(false);
    expect(judge('How much is the grant?', { intents: ['stipend', 'telework'] })?.isRight).toBe(false);
  });

  test('counts a refusal as wrong where something was asked', () => {
    expect(judge('Zorgblat frumious brillig?', {})).toMatchObject({ outcome: 'fallback', isRight: false });
    expect(judge('Zorgblat frumious brillig?', { intents: ['greeting'] })?.isRight).toBe(false);
  });

  test('wants what is out of scope left alone', () => {
    expect(judge('How tall is the Eiffel tower?', { intents: ['oos'] })?.isRight).toBe(true);
    expect(judge('How much is the grant?', { intents: ['oos'] })?.isRight).toBe(false);
  });

  test('wants the vacancies that were named, and the verdict', () => {
    expect(judge('How much is the OSG grant?', { vacancies: ['osg'] })?.isVacancyRight).toBe(true);
    expect(judge('How much is the grant?', { vacancies: ['osg'] })?.isVacancyRight).toBe(false);
    const brazilian = { intents: ['eligibility_check'], expect: 'not_eligible' };
    expect(judge('I am Brazilian, 30 years old; can I apply for OSG?', brazilian)?.isVerdictRight).toBe(true);
    expect(
      judge('I am Brazilian, 30 years old; can I apply for OSG?', { ...brazilian, expect: 'eligible' })?.isVerdictRight,
    ).toBe(false);
  });
});
