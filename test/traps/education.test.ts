import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const ASKED = { en: 'What level of studies is required for IMS-CS?', fr: "Quel niveau d'études faut-il pour IMS-CS ?" };
const WAYS = {
  en: [
    'one of these is enough',
    'at least 2 years at university, however long ago',
    'an equivalent education',
    'being a student now',
    'a degree obtained at most 12 months ago',
  ],
  fr: [
    'une seule de ces conditions suffit',
    "au moins 2 années d'études universitaires, quelle qu'en soit l'ancienneté",
    'une formation équivalente',
    'être actuellement aux études',
    'un diplôme obtenu depuis 12 mois au plus',
  ],
};
const NO_DATE = {
  en: 'No date is named from which the months since the degree are counted',
  fr: "Aucune date n'est indiquée à partir de laquelle compter les mois",
};

test.each(EVERYWHERE)('one of four ways is enough ($lang, $audience, $when)', (place) => {
  const { facts, text } = put(ASKED, place);
  const kinds = ['years_of_studies', 'equivalent', 'current_student', 'recent_graduate'];
  expect(facts).toMatchObject([
    { fact: 'education', value: { anyOf: kinds.map((kind) => ({ kind })), asOf: 'not_stated' } },
  ]);
  for (const way of WAYS[place.lang]) expect(text.toLowerCase()).toContain(way.toLowerCase());
  expect(text).toContain(NO_DATE[place.lang]);
});

test.each(EVERYWHERE)('neither does the age name a date ($lang, $audience, $when)', (place) => {
  const { facts, text } = put(
    { en: 'Is there a minimum age for OSG?', fr: 'Un âge minimum est-il requis pour OSG ?' },
    place,
  );
  expect(facts).toMatchObject([{ fact: 'age', value: { min: 21, asOf: 'not_stated' } }]);
  expect(text).toContain(
    { en: 'No date is named by which this age', fr: "Aucune date n'est indiquée à laquelle cet âge" }[place.lang],
  );
});

/** People, by what they studied; all else of them is in order. */
const STUDIED = [
  { result: 'met', en: 'I have a bachelor’s degree from 2009', fr: "J'ai une licence obtenue en 2009" },
  { result: 'met', en: 'I studied two years at university', fr: "J'ai fait deux ans d'études universitaires" },
  { result: 'met', en: 'I am a student', fr: 'Je suis étudiante' },
];

describe.each(STUDIED)('$en', ({ result, ...said }) => {
  const question = {
    en: `${said.en}. I am 40 and Dutch. Can I apply for IMS-CS?`,
    fr: `${said.fr}. J'ai 40 ans et je suis néerlandaise. Puis-je postuler à IMS-CS ?`,
  };
  test.each(EVERYWHERE.filter(({ audience }) => audience === 'private'))(
    'is enough, however old ($lang, $when)',
    (place) => {
      const { decision } = put(question, place);
      const verdict = decision.parts.find(({ intent }) => intent === 'eligibility_check')?.verdicts?.['ims-cs'];
      expect(verdict?.checks.find(({ criterion }) => criterion === 'education')).toMatchObject({ result });
      expect(verdict?.verdict).toBe('eligible');
    },
  );
});
