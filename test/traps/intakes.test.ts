import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const QUESTIONS = [
  { vacancy: 'ims-cs', en: 'When does the IMS-CS internship start?', fr: 'Quand commence le stage IMS-CS ?' },
  { vacancy: 'osg', en: 'When would I begin at OSG?', fr: 'Quelles sont les dates de début pour OSG ?' },
];
const TWO = {
  en: 'there are two intakes: March 2026 and September 2026',
  fr: "il y a deux périodes d'entrée : mars 2026 et septembre 2026",
};

describe.each(QUESTIONS)('$en', ({ vacancy, ...question }) => {
  test.each(EVERYWHERE)('names two intakes and no day ($lang, $audience, $when)', (place) => {
    const { facts, first, text } = put(question, place);
    expect(facts).toMatchObject([{ vacancy, fact: 'start_date', status: 'stated', value: ['2026-03', '2026-09'] }]);
    expect(first).toContain(TWO[place.lang]);
    expect(text).not.toMatch(/\b\d{1,2}(er)? (March|September|mars|septembre)\b/u);
  });
});
