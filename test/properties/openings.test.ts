import { describe, expect, test } from 'vitest';
import { everyAnswer } from '../traps/every-intent.ts';
import { EVERYWHERE, put } from '../traps/everywhere.ts';

const OPENS = /^(?:For|Pour) [^,]+,/;
const WHERE = EVERYWHERE.filter(({ when }) => when === 'well before' || when === 'long after');

describe.each(WHERE)('how sentences open ($lang, $audience, $when)', (place) => {
  test('no paragraph names again the vacancies that the one before named', () => {
    const twice = everyAnswer(place).flatMap(({ asked, paragraphs }) => {
      const openings = paragraphs.map((text) => OPENS.exec(text)?.[0]);
      return openings.some((opening, at) => opening && opening === openings[at - 1]) ? [asked] : [];
    });
    expect(twice).toEqual([]);
  });

  test('one without an opening begins with a capital letter', () => {
    const small = everyAnswer(place).flatMap(({ paragraphs }) =>
      paragraphs.filter((text) => /^[\p{Ll}\s]/u.test(text)),
    );
    expect(small).toEqual([]);
  });

  test('the further criterion of OSG is told once among the languages', () => {
    const { text } = put(
      { en: 'Which languages are required for OSG?', fr: 'Quelles langues faut-il parler pour OSG ?' },
      place,
    );
    expect(text.match({ en: /research/g, fr: /recherches/g }[place.lang])).toHaveLength(1);
    expect(text).toContain({ en: 'French alone is not enough', fr: 'Le français seul ne suffit pas' }[place.lang]);
  });
});
