import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const ENGLISH = {
  en: 'Able to do research and to write drafts in English',
  fr: 'Être capable de faire des recherches et de rédiger en anglais',
};
const COUNTED = [
  {
    vacancy: 'osg',
    count: { en: 'five essential criteria', fr: 'cinq critères obligatoires' },
    hasFifth: true,
    question: { en: 'What are the eligibility criteria for OSG?', fr: 'Quels critères faut-il remplir pour OSG ?' },
  },
  {
    vacancy: 'ims-cs',
    count: { en: 'four essential criteria', fr: 'quatre critères obligatoires' },
    hasFifth: false,
    question: {
      en: 'What are the eligibility criteria for IMS-CS?',
      fr: 'Quels critères faut-il remplir pour IMS-CS ?',
    },
  },
];

describe.each(COUNTED)('$question.en', ({ question, vacancy, count, hasFifth }) => {
  test.each(EVERYWHERE)('has its own number of criteria ($lang, $audience, $when)', (place) => {
    const { facts, text } = put(question, place);
    const further = facts.find(({ fact }) => fact === 'further_criteria');
    expect(further).toMatchObject({ vacancy, status: hasFifth ? 'stated' : 'silent' });
    expect(text).toContain(count[place.lang]);
    expect(text.includes(ENGLISH[place.lang])).toBe(hasFifth);
  });
});

test.each(EVERYWHERE)('asked of all, it is told as that of OSG alone ($lang, $audience, $when)', (place) => {
  const { text } = put(
    { en: 'What are the eligibility criteria?', fr: "Quels sont les critères d'éligibilité ?" },
    place,
  );
  const [shared = '', own = ''] = text.split(
    { en: 'For OSG, these come on top:', fr: "Pour OSG, il s'y ajoute :" }[place.lang],
  );
  expect(own).toContain(ENGLISH[place.lang]);
  expect(shared).not.toContain(ENGLISH[place.lang]);
});

const FRENCH_ONLY = {
  en: (vacancy: string) =>
    `I am 25, Belgian, in my third year at university. I speak French and no English. Can I apply for ${vacancy}?`,
  fr: (vacancy: string) =>
    `J'ai 25 ans, je suis belge, en troisième année à l'université. Je parle français et pas anglais. Puis-je postuler à ${vacancy} ?`,
};

test.each(EVERYWHERE.filter(({ audience }) => audience === 'private'))(
  'French alone does for IMS-CS and not for OSG ($lang, $when)',
  (place) => {
    const verdictOf = (name: string, id: string) => {
      const asked = { en: FRENCH_ONLY.en(name), fr: FRENCH_ONLY.fr(name) };
      return put(asked, place).decision.parts.find(({ intent }) => intent === 'eligibility_check')?.verdicts?.[id]
        ?.verdict;
    };
    expect(verdictOf('IMS-CS', 'ims-cs')).toBe('eligible');
    expect(verdictOf('OSG', 'osg')).toBe('not_eligible');
  },
);
