import { describe, expect, test } from 'vitest';
import { type Both, EVERYWHERE, put } from './everywhere.ts';

const OFFER = 'What do we offer?';
const BOTH: Both = {
  en: 'IMS-CS and OSG, of the same programme, state:',
  fr: 'IMS-CS et OSG, du même programme, indiquent :',
};

const LOST: readonly (readonly [section: string, question: Both, theirs: Both])[] = [
  [
    OFFER,
    { en: 'Is telework possible for OPS?', fr: 'Le télétravail est-il possible pour OPS ?' },
    { en: 'business requirements', fr: 'besoins du service' },
  ],
  [
    OFFER,
    { en: 'When does the OPS internship start?', fr: 'Quand commence le stage OPS ?' },
    { en: 'September 2026', fr: 'septembre 2026' },
  ],
  [
    OFFER,
    { en: 'How many months does the OPS internship last?', fr: 'Combien de mois dure le stage OPS ?' },
    { en: '6 months', fr: '6 mois' },
  ],
  [
    OFFER,
    { en: 'Are travel costs reimbursed for OPS?', fr: 'Les frais de voyage sont-ils remboursés pour OPS ?' },
    { en: 'reimbursed when', fr: 'remboursé à' },
  ],
  [
    OFFER,
    { en: 'What benefits do OPS interns get?', fr: 'Quels sont les avantages du stage OPS ?' },
    { en: 'Staff Centre', fr: 'Staff Centre' },
  ],
  [
    'Essential',
    { en: 'What are the eligibility criteria for OPS?', fr: 'Quels critères faut-il remplir pour OPS ?' },
    { en: 'at least 21', fr: 'au moins 21' },
  ],
  [
    'Essential',
    { en: 'Which nationalities can apply for OPS?', fr: 'Quelles nationalités peuvent postuler pour OPS ?' },
    { en: 'NATO member state', fr: "membre de l'OTAN" },
  ],
  [
    'Essential',
    { en: 'Is there a minimum age for OPS?', fr: 'Un âge minimum est-il requis pour OPS ?' },
    { en: '21 years', fr: '21 ans' },
  ],
  [
    'Essential',
    { en: 'What level of studies is required for OPS?', fr: "Quel niveau d'études faut-il pour OPS ?" },
    { en: '2 years', fr: '2 années' },
  ],
  [
    'Essential',
    { en: 'Which languages are required for OPS?', fr: 'Quelles langues faut-il parler pour OPS ?' },
    { en: 'English or French', fr: 'anglais ou français' },
  ],
  [
    'Desirable',
    { en: 'What are the desirable criteria for OPS?', fr: 'Quels sont les critères souhaitables pour OPS ?' },
    { en: 'SharePoint', fr: 'SharePoint' },
  ],
  [
    'Competencies required',
    { en: 'Which competencies are required for OPS?', fr: 'Quelles compétences faut-il pour OPS ?' },
    { en: 'Teamwork', fr: 'Travail en équipe' },
  ],
  [
    'Special Notice',
    { en: 'Which documents are required for OPS?', fr: 'Quels documents faut-il joindre pour OPS ?' },
    { en: 'university qualifications', fr: 'diplômes' },
  ],
];

const NOTHING =
  /requires? nothing|no requirements?|none is required for OPS|n'exige rien|aucune exigence|sans condition/iu;

const ROWS = LOST.map(([section, question, theirs]) => ({ section, question, theirs }));

describe.each(ROWS)('$section: $question.en', ({ section, question, theirs }) => {
  test.each(EVERYWHERE)('is lost, and told as lost ($lang, $audience, $when)', (place) => {
    const { decision, part, facts, text } = put(question, place);
    expect(decision.concerned.ids).toEqual(['ops']);
    expect(part).toMatchObject({ outcome: 'not_stated', reason: 'lost' });
    expect(facts[0]).toMatchObject({ vacancy: 'ops', status: 'lost', value: null });
    const empty = {
      en: `our copy of the posting shows an empty list under “${section}”`,
      fr: `notre copie de l'avis montre une liste vide sous « ${section} »`,
    };
    expect(text.toLowerCase()).toContain(empty[place.lang].toLowerCase());
    expect(text).toContain({ en: 'read the posting itself', fr: "lisez l'avis lui-même" }[place.lang]);
    expect(text).not.toMatch(NOTHING);
  });

  test.each(EVERYWHERE)('is not lent from the others in silence ($lang, $audience, $when)', (place) => {
    const { text } = put(question, place);
    const [before = '', ...after] = text.split(BOTH[place.lang]);
    expect(after.join('')).toContain(theirs[place.lang]);
    expect(before).not.toContain(theirs[place.lang]);
  });
});

test.each(EVERYWHERE)('what the header of OPS holds is told as its own ($lang, $audience, $when)', (place) => {
  const grant = put({ en: 'What grant do OPS interns get?', fr: 'Quel est le montant de la bourse pour OPS ?' }, place);
  expect(grant.facts).toMatchObject([
    {
      vacancy: 'ops',
      status: 'stated',
      value: { amount: 1286.09, currency: 'EUR', per: 'month' },
      source: { section: 'Header' },
    },
  ]);
  expect(grant.first).toContain(
    { en: 'For OPS, interns receive a grant of €1,286.09 a month', fr: '1 286,09 € par mois' }[place.lang],
  );
  const hours = put(
    { en: 'What are the working hours for OPS?', fr: 'Quels sont les horaires de travail pour OPS ?' },
    place,
  );
  expect(hours.part).toMatchObject({ outcome: 'answer', facts: [{ vacancy: 'ops', status: 'stated' }] });
  expect(hours.first).toContain(
    {
      en: 'full-time; how many hours that means is not given',
      fr: "à temps plein ; le nombre d'heures n'est pas donné",
    }[place.lang],
  );
  expect(hours.first).not.toContain('38');
});

test.each(EVERYWHERE)('nobody is compared with criteria that OPS lost ($lang, $audience, $when)', (place) => {
  const { decision } = put(
    { en: 'I am 25 and Italian, can I apply for OPS?', fr: "J'ai 25 ans et je suis italien, puis-je postuler à OPS ?" },
    place,
  );
  const verdict = decision.parts.find(({ intent }) => intent === 'eligibility_check')?.verdicts?.ops?.verdict;
  expect(verdict).toBe(place.audience === 'private' ? 'not_stated' : undefined);
});

test.each(EVERYWHERE)('around how to apply, its documents are named as lost ($lang, $audience, $when)', (place) => {
  const { text } = put({ en: 'How do I apply for OPS?', fr: 'Comment postuler pour OPS ?' }, place);
  expect(text).toContain({ en: 'Documents: empty in our copy', fr: 'Documents : vide dans notre copie' }[place.lang]);
});
