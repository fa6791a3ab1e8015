import { expect, test } from 'vitest';
import { everyAnswer, QUESTIONS } from './every-intent.ts';
import { EVERYWHERE, put } from './everywhere.ts';

/** The one address that the postings give is the registration page's. */
const LINK = 'https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ';
const ADDRESS = /@|mailto:|tel:|https?:|www\.|\+\d|\b\d{2,4}([ ./-]\d{2,3}){2,}\b/iu;

test.each(EVERYWHERE)('no answer gives an address or a telephone number ($lang, $audience, $when)', (place) => {
  const answers = everyAnswer(place);
  expect(answers.length).toBe(QUESTIONS.length);
  const found = answers
    .map(({ text, asked }) => ({
      asked,
      said: text.replaceAll(LINK, '').replaceAll('11/06/2025', '').match(ADDRESS)?.[0],
    }))
    .filter(({ said }) => said);
  expect(found).toEqual([]);
});

test.each(EVERYWHERE)('asked for one, the desk says that there is none ($lang, $audience, $when)', (place) => {
  const { part, first } = put(
    { en: 'Is there a phone number for questions about OPS?', fr: 'Existe-t-il un numéro de téléphone pour OPS ?' },
    place,
  );
  expect(part).toMatchObject({
    intent: 'contact',
    outcome: 'answer',
    facts: [{ vacancy: 'ops', fact: 'contact', status: 'stated' }],
  });
  expect(first).toContain(
    { en: 'no address or number is given', fr: "aucune adresse ni aucun numéro n'est donné" }[place.lang],
  );
});

test.each(['maria@example.org', '+32 2 707 41 11', '02/707.41.11', 'www.example.org'])(
  'the search would find %s',
  (address) => {
    expect(address).toMatch(ADDRESS);
  },
);
