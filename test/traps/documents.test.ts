import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const ITEMS = {
  en: ['university qualifications', 'proof of your current studies'],
  fr: ['diplômes universitaires', 'études sont en cours'],
};
const OF = [
  { vacancy: 'ims-cs', name: 'IMS-CS', join: 'and_or', isEither: true },
  { vacancy: 'osg', name: 'OSG', join: 'all', isEither: false },
];
const EITHER = { en: 'one or both as they apply', fr: "l'un ou les deux selon le cas" };

describe.each(OF)('$name', ({ vacancy, name, isEither }) => {
  test.each(EVERYWHERE)('joins its two documents as it prints them ($lang, $audience, $when)', (place) => {
    const asked = {
      en: `Which documents are required for ${name}?`,
      fr: `Quels documents faut-il joindre pour ${name} ?`,
    };
    const { facts, reply, text } = put(asked, place);
    expect(facts).toMatchObject([{ vacancy, fact: 'documents', status: 'stated' }]);
    for (const item of ITEMS[place.lang]) expect(text).toContain(item);
    expect(text.includes(EITHER[place.lang])).toBe(isEither);
    expect(text.includes('and/or')).toBe(isEither);
    expect(reply.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []))).toEqual([2]);
  });
});

test.each(EVERYWHERE)('the English text is the one that counts ($lang, $audience, $when)', (place) => {
  const { text } = put(
    { en: 'Which documents are required for OSG?', fr: 'Quels documents faut-il joindre pour OSG ?' },
    place,
  );
  expect(text.includes("l'avis en anglais fait foi")).toBe(place.lang === 'fr');
});
