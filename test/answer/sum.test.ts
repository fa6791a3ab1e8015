import { describe, expect, test } from 'vitest';
import { type Answer, ask } from '../../src/ask.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';
import { contentOf, LOST, SILENT, stated, tell, vacancy } from './fixture.ts';

const content = loadThreePostings();
const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };

function put(utterance: string, memory: Memory = emptyMemory, where: Partial<Scene> = {}): Answer & { text: string } {
  const answer = ask(content, { utterance, scene: { ...SCENE, ...where }, memory });
  return { ...answer, text: plain(toText(answer.reply)) };
}

/** With ordinary spaces, so that a test can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

const sumsOf = ({ decision }: Answer) => decision.parts.flatMap(({ sums }) => sums ?? []);

describe('what a grant comes to over the stay', () => {
  test.each<[Lang, string]>([
    ['en', 'What does OSG pay in total?'],
    ['en', 'How much is the OSG grant for the entire internship?'],
    ['en', 'Overall, how much money would an OSG intern get?'],
    ['fr', 'Combien touche-t-on en tout chez OSG ?'],
    ['fr', 'Quel est le montant total de la bourse OSG ?'],
    ['fr', 'Quelle est la bourse OSG sur toute la durée ?'],
  ])('is worked out from grant and length, and said to be (%s: %s)', (lang, question) => {
    const answer = put(question);
    expect(answer.decision.lang).toBe(lang);
    expect(sumsOf(answer)).toEqual([
      {
        vacancy: 'osg',
        calculated: { amount: 7716.54, currency: 'EUR' },
        times: 6,
        each: { amount: 1286.09, currency: 'EUR', per: 'month' },
        length: { count: 6, unit: 'months' },
        by: 'posting',
      },
    ]);
    expect(answer.reply.preview).toMatch(/7[, \u00a0]716[.,]54/);
    expect(answer.text).toMatch(
      lang === 'en' ? /our own calculation \(6 × €1,286.09\)/ : /notre propre calcul \(6 × 1 286,09 €\)/,
    );
  });

  test('is no fact: the facts are what it was worked out from, with their sources', () => {
    const facts = put('What does OSG pay in total?').decision.parts.flatMap((part) => part.facts);
    expect(facts.map(({ fact, source }) => `${fact}: ${source.section}`)).toEqual([
      'stipend: WHAT WE OFFER',
      'duration: WHAT WE OFFER',
    ]);
    expect(JSON.stringify(facts)).not.toContain('7716');
  });

  test.each(['And in total?', 'et en tout ?', 'how much is that altogether?', 'And over six months?'])(
    'is a follow-up to what it is a month (%s)',
    (followUp) => {
      const { memory } = put('What does IMS-CS pay?');
      const answer = put(followUp, memory);
      expect(sumsOf(answer).map(({ vacancy, calculated }) => [vacancy, calculated.amount])).toEqual([
        ['ims-cs', 7716.54],
      ]);
    },
  );

  test('goes on to the next vacancy, until the grant itself is asked for again', () => {
    const total = put('What does OSG pay in total?');
    const next = put('And for IMS-CS?', total.memory);
    expect(sumsOf(next).map(({ vacancy }) => vacancy)).toEqual(['ims-cs']);
    expect(put('et pour OPS ?', next.memory).text).toContain('aucun total ne peut être donné');
    expect(sumsOf(put('What does IMS-CS pay a month?', next.memory))).toEqual([]);
    expect(sumsOf(put('And per week?', next.memory))).toEqual([]);
  });

  test('stays out of what is only mentioned', () => {
    for (const question of [
      'How much is the grant?',
      'Is the 6-month internship paid?',
      'Le stage de six mois est-il payé ?',
    ])
      expect(sumsOf(put(question))).toEqual([]);
    for (const question of ['How many applications in total?', 'How many months in total?'])
      expect(put(question).decision.parts.map(({ intent }) => intent)).not.toContain('stipend');
  });
});

describe('where our copy lost the length', () => {
  test.each([
    [
      'What does OPS pay in total?',
      /^For OPS, no total can be given: .*€1,286.09 a month, but our copy .* empty list under “What do we offer\?”/,
    ],
    [
      'Combien OPS paie-t-il en tout ?',
      /^Pour OPS, aucun total ne peut être donné : .*1 286,09 € par mois, mais notre copie .* liste vide/,
    ],
  ])('there is no sum, and why (%s)', (question, says) => {
    const answer = put(question);
    expect(sumsOf(answer)).toEqual([]);
    expect(answer.text).toMatch(says);
    expect(answer.text).not.toMatch(/7[, ]716/);
    expect(answer.text).toMatch(/IMS-CS (and|et) OSG, (of the same programme|du même programme)/);
  });

  test.each([
    ['What does OPS pay for 6 months?', 7716.54],
    ['Combien pour 4 mois chez OPS ?', 5144.36],
    ['How much is the OPS grant over three months?', 3858.27],
  ])('months that the asker names can be counted (%s)', (question, amount) => {
    const answer = put(question);
    expect(sumsOf(answer)).toMatchObject([{ vacancy: 'ops', by: 'asker', calculated: { amount } }]);
    expect(answer.text).toMatch(
      /our copy of the posting shows an empty list|notre copie de l’avis montre une liste vide/i,
    );
  });

  test('of all three, the others have a sum and OPS has none', () => {
    const answer = put('How much is the grant in total?');
    expect(sumsOf(answer).map(({ vacancy }) => vacancy)).toEqual(['ims-cs', 'osg']);
    expect(answer.text).toMatch(/^For IMS-CS and OSG, the grant comes to €7,716.54 over the 6 months/);
    expect(answer.text).toContain('For OPS, no total can be given');
  });
});

test('of other months than the posting has, both sums are told, the asked one first', () => {
  const sums = sumsOf(put('How much would I get at OSG for 4 months?'));
  expect(sums.map(({ by, times }) => [by, times])).toEqual([
    ['asker', 4],
    ['posting', 6],
  ]);
});

describe('by the hour, day, week or year', () => {
  test.each([
    ['How much is the OSG grant per week?', 'no amount per week is given'],
    ['Which hourly pay does OSG offer?', 'no amount per hour is given'],
    ['Combien par jour chez OSG ?', 'aucun montant par jour n’est donné'],
    ['Quel est le salaire annuel chez OSG ?', 'aucun montant par an n’est donné'],
  ])('nothing is made up (%s)', (question, says) => {
    const { text, decision } = put(question);
    expect(decision.parts).toMatchObject([{ intent: 'stipend', outcome: 'answer' }]);
    expect(text).toContain(says);
    expect(text).toMatch(/1[, ]286[.,]09/);
    expect(text).not.toMatch(/\b(33\.8|8\.4|296|297|321|15,433|42\.)/);
  });

  test('a week of hours is not a week of pay', () => {
    expect(put('How many hours a week, and how much is the grant?').text).not.toContain('per week is given');
  });
});

describe('of other postings', () => {
  const grant = (amount: number, per: string) => stated({ amount, currency: 'EUR', per });
  const inTotal = (facts: object) => {
    const hits = [{ from: 0, to: 1, entry: { phrase: 'in total', concepts: ['IN_TOTAL'] } }];
    return tell(contentOf([vacancy('rock', facts)]), { intents: ['stipend'], vacancies: ['rock'], hits });
  };
  const months = stated({ count: 3, unit: 'months' });

  test('cents add up exactly', () => {
    const { decision } = inTotal({ stipend: grant(0.1, 'month'), duration: months });
    expect(decision.parts[0]?.sums?.[0]?.calculated.amount).toBe(0.3);
  });

  test('a weekly grant goes with weeks alone', () => {
    const weeks = stated({ count: 10, unit: 'weeks' });
    expect(inTotal({ stipend: grant(200, 'week'), duration: weeks }).text).toContain('€2,000');
    expect(inTotal({ stipend: grant(200, 'week'), duration: months }).text).toContain('no total can be given');
  });

  test('a silent length gives no sum, and an unknown grant is said to be', () => {
    expect(inTotal({ stipend: grant(900, 'month') }).text).toContain('nothing is said about the duration');
    expect(inTotal({ stipend: LOST, duration: months }).text).toContain('shows an empty list under “Offer”');
    expect(inTotal({ stipend: SILENT, duration: months }).decision.parts[0]?.outcome).toBe('not_stated');
  });

  test('a grant by the week is told where it is asked for by the week', () => {
    const hits = [{ from: 0, to: 1, entry: { phrase: 'weekly', concepts: ['WEEK'] } }];
    const weekly = contentOf([vacancy('rock', { stipend: grant(200, 'week') })]);
    const { text } = tell(weekly, { intents: ['stipend'], vacancies: ['rock'], hits });
    expect(text).toContain('€200 a week');
    expect(text).not.toContain('is given');
  });
});
