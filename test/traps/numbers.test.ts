import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const OWN = [
  { vacancy: 'ims-cs', name: 'IMS-CS', number: '250770', other: '250700' },
  { vacancy: 'ops', name: 'OPS', number: '250700', other: '250770' },
];

describe.each(OWN)('$name', ({ vacancy, name, number, other }) => {
  test.each(EVERYWHERE)('shows its own number ($lang, $audience, $when)', (place) => {
    const asked = {
      en: `What is the requisition number of ${name}?`,
      fr: `Quel est le numéro de référence de ${name} ?`,
    };
    const { facts, text } = put(asked, place);
    expect(facts).toMatchObject([{ vacancy, status: 'stated', value: number }]);
    expect(text).toContain(number);
    expect(text).not.toContain(other);
  });

  test.each(EVERYWHERE)('is found by it, though the two differ by one digit ($lang, $audience, $when)', (place) => {
    const asked = {
      en: `What are the tasks of vacancy ${number}?`,
      fr: `Quelles sont les tâches du stage ${number} ?`,
    };
    const { decision } = put(asked, place);
    expect(decision.concerned).toMatchObject({ ids: [vacancy], by: 'named' });
  });
});

const SLIPS = ['250707', '250771', '250070', '25077', '2507700'];

test.each(SLIPS.flatMap((number) => EVERYWHERE.map((place) => ({ number, ...place }))))(
  'a number that is nobody’s is not taken for its neighbour: $number ($lang, $audience, $when)',
  ({ number, ...place }) => {
    const asked = { en: `What is the deadline of ${number}?`, fr: `Quelle date limite pour ${number} ?` };
    expect(put(asked, place).decision.concerned.ids).toEqual([]);
  },
);

test.each(EVERYWHERE)('OSG shows none, and is lent none ($lang, $audience, $when)', (place) => {
  const asked = {
    en: 'Which reference number has the OSG vacancy?',
    fr: "Quelle référence porte l'offre OSG ?",
  };
  const { part, first, text } = put(asked, place);
  expect(part).toMatchObject({ intent: 'requisition_number', outcome: 'not_stated', reason: 'silent' });
  expect(first).toContain(
    { en: 'nothing is said about a requisition number', fr: "rien n'est indiqué sur un numéro de référence" }[
      place.lang
    ],
  );
  expect(text).not.toMatch(/2507[07]0/u);
});
