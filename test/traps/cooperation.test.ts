import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

/** Names that sound alike and belong to two vacancies. */
const NAMES = [
  {
    vacancy: 'ims-cs',
    en: 'What does the Cooperative Security Division do?',
    fr: 'Que fait la division Sécurité coopérative ?',
    says: 'CPPB',
  },
  {
    vacancy: 'ims-cs',
    en: 'What grant do interns in cooperative security get?',
    fr: 'Quelle est la bourse à la division sécurité coopérative ?',
    says: '286',
  },
  {
    vacancy: 'ops',
    en: 'What does the Defence and Security Cooperation Directorate do?',
    fr: 'Que fait la direction Coopération de défense et de sécurité ?',
    says: 'DSCD',
  },
  { vacancy: 'ops', en: 'What does the DSCD do?', fr: 'Que fait la DSCD ?', says: 'EADRCC' },
];

describe.each(NAMES)('$en', ({ vacancy, says, ...question }) => {
  test.each(EVERYWHERE)(`is a question about ${vacancy} ($lang, $audience, $when)`, (place) => {
    const { decision, text } = put(question, place);
    expect(decision.concerned).toMatchObject({ ids: [vacancy], by: 'named' });
    expect(decision.outcome).toBe('answer');
    expect(text).toContain(says);
  });
});

test.each(EVERYWHERE)(
  'as a core task, cooperative security is named in what OPS does ($lang, $audience, $when)',
  (place) => {
    const { decision, text } = put(
      { en: 'What does the Operations Division do?', fr: 'Que fait la division Opérations ?' },
      place,
    );
    expect(decision.concerned.ids).toEqual(['ops']);
    expect(text).toContain({ en: 'cooperative security', fr: 'sécurité coopérative' }[place.lang]);
  },
);
