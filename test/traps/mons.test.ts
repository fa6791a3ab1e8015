import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const QUESTIONS = [
  { en: 'Where do IMS-CS interns work?', fr: 'Quel est le lieu de travail pour IMS-CS ?' },
  { en: 'Is the IMS-CS internship in Mons?', fr: 'Le stage IMS-CS se déroule-t-il à Mons ?' },
];

describe.each(QUESTIONS)('$en', (question) => {
  test.each(EVERYWHERE)('Brussels, not Mons ($lang, $audience, $when)', (place) => {
    const { facts, first, notes } = put(question, place);
    expect(facts).toMatchObject([
      { vacancy: 'ims-cs', fact: 'location', value: { city: { en: 'Brussels' }, country: 'BE' } },
    ]);
    expect(first).toContain(
      { en: 'NATO Headquarters, Brussels (Belgium)', fr: "siège de l'OTAN, Bruxelles (Belgique)" }[place.lang],
    );
    expect(first).not.toContain('Mons');
    expect(notes).toContain({ en: 'do not work there', fr: "n'est pas le lieu du stage" }[place.lang]);
  });
});
