import { describe, expect, test } from 'vitest';
import { EVERYWHERE, isOpen, put } from './everywhere.ts';

const QUESTIONS = [
  { en: 'What is the deadline for OPS?', fr: 'Date limite de candidature pour OPS ?' },
  { en: 'Is OPS still open?', fr: 'OPS est-elle encore ouverte ?' },
  { en: 'What is the deadline for 250770?', fr: 'Quelle date limite pour 250770 ?' },
  { en: 'Until when can people apply for OSG?', fr: "Jusqu'à quand peut-on postuler à OSG ?" },
];
const AT = {
  en: 'Sunday 22 June 2025 at 23:59 (Brussels time)',
  fr: 'dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)',
};
const CLOSED = { en: 'closed on', fr: 'closes depuis' };

describe.each(QUESTIONS)('$en', (question) => {
  test.each(EVERYWHERE)('is one instant, without a conflict ($lang, $audience, $when)', (place) => {
    const { facts, first } = put(question, place);
    expect(facts).toMatchObject([{ fact: 'deadline', status: 'stated', value: '2025-06-22T21:59:00Z' }]);
    expect(first).toContain(AT[place.lang]);
  });

  test.each(EVERYWHERE)('runs to the end of its last minute ($lang, $audience, $when)', (place) => {
    expect(put(question, place).first.includes(CLOSED[place.lang])).toBe(!isOpen(place));
  });
});

test.each(EVERYWHERE)(
  'the two forms that OPS prints stand in a note, as the same moment ($lang, $audience, $when)',
  (place) => {
    const { notes, text } = put(
      { en: 'What is the deadline for OPS?', fr: 'Date limite de candidature pour OPS ?' },
      place,
    );
    expect(notes).toContain('22-Jun-2025, 9:59:00 PM');
    expect(notes).toContain('22 June 2025, at 23:59, Brussels time');
    expect(notes).toContain({ en: 'one and the same moment', fr: 'un seul et même instant' }[place.lang]);
    expect(text).not.toContain({ en: 'reads otherwise', fr: 'dit autre chose' }[place.lang]);
  },
);
