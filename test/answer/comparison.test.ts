import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../bench/catalogue.ts';
import { contentBeside } from '../../bench/content-with.ts';
import { ask } from '../../src/ask.ts';
import { plainText } from '../../src/content/fill.ts';
import type { Vacancy } from '../../src/content/schema/vacancy.ts';
import { emptyMemory } from '../../src/memory.ts';
import { AFTER, blocks, contentOf, stated, tell, vacancy } from './fixture.ts';
import { ALL, having, put, SCENE, scopeOf } from './put.ts';

describe('which of them', () => {
  test.each([
    ['Which of them allow telework?', /^For IMS-CS and OSG, telework is possible/],
    ['Which vacancies allow telework?', /^For IMS-CS and OSG, telework is possible/],
    ['Quelles offres permettent le télétravail ?', /^Pour IMS-CS et OSG, le télétravail est possible/],
    ['Lesquelles autorisent le télétravail ?', /^Pour IMS-CS et OSG, le télétravail est possible/],
  ])('names them first: %s', (question, says) => {
    const answer = put(question);
    expect(answer.decision.parts.map(({ intent }) => intent)).toEqual(['telework']);
    expect(answer.reply.preview).toMatch(says);
  });

  test.each(['Which one pays most?', 'Laquelle paie le mieux ?', 'Is the grant the same everywhere?'])(
    'asks about all, whatever was spoken of before (%s)',
    (question) => {
      expect(scopeOf(put(question, having('What does OSG pay?')))).toEqual(ALL);
      expect(scopeOf(put(question, emptyMemory, { vacancy: 'osg' }))).toEqual(ALL);
    },
  );

  test.each([
    ['What does OSG pay?', 'Is it the same for all three?', /^Yes: /],
    ['Combien paie OSG ?', 'C’est pareil partout ?', /^Oui\s: /],
    ['Is telework possible at OSG?', 'Which others allow it?', /^For IMS-CS and OSG, /],
  ])('goes on with the topic: %s %s', (first, then, says) => {
    expect(put(then, having(first)).reply.preview).toMatch(says);
  });

  test('but about several that were spoken of, about these', () => {
    const memory = having('Compare OSG and OPS');
    expect(scopeOf(put('Which of them allows telework?', memory))).toEqual(['ops', 'osg']);
  });

  test.each([
    ['What does OSG pay?', 'And for all three?'],
    ['Que paie OSG ?', 'Et pour les trois ?'],
  ])('nor about the one spoken of where all are asked about: %s %s', (first, then) => {
    expect(scopeOf(put(then, having(first)))).toEqual(ALL);
    expect(scopeOf(put(then, having(first), { vacancy: 'osg' }))).toEqual(ALL);
  });

  test.each(['And the other two?', 'What about the others?', 'Et les deux autres ?'])(
    'nor about the one spoken of where the others are: %s',
    (then) => {
      expect(scopeOf(put(then, having('What does OSG pay?')))).toEqual(['ims-cs', 'ops']);
      expect(scopeOf(put('Any other documents?', having('What does OSG pay?')))).toEqual(['osg']);
    },
  );

  test('goes on small behind those that were spoken of', () => {
    const { preview } = put('Which of them allows telework?', having('Compare OSG and OPS')).reply;
    expect(preview).toMatch(/^Still about OSG and OPS: for OSG, telework/);
  });

  test('of many, names some and counts the others', () => {
    const many = contentBeside('content', makeCatalogue(20, 11));
    const utterance = 'Which of them allow telework?';
    const { preview } = ask(many, { utterance, scene: SCENE, memory: emptyMemory }).reply;
    expect(preview).toMatch(/^For IMS-CS, OSG, \w+, \w+, \w+ and \d+ more of the \d+ vacancies, telework/);
  });
});

describe('most and least', () => {
  const grant = (amount: number, currency = 'EUR') => stated({ amount, currency, per: 'month' });
  const months = (count: number) => stated({ count, unit: 'months' });
  const said = (vacancies: readonly Vacancy[], intent: string, concept: string, now?: string) => {
    const entry = (name: string) => ({ from: 0, to: 1, entry: { phrase: name, concepts: [name] } });
    const hits = [entry('WHICH_OF'), entry(concept)];
    return tell(contentOf(vacancies), { intents: [intent], hits }, now === undefined ? {} : { now }).reply.preview;
  };
  const two = [
    vacancy('cliff', { stipend: grant(900), duration: months(12), start_date: stated(['2031-11', '2032-02']) }),
    vacancy('rock', { stipend: grant(1200), duration: months(3), start_date: stated(['2031-12']) }),
  ];

  test.each([
    ['stipend', 'MOST', 'ROCK, with €1,200 a month.'],
    ['stipend', 'LEAST', 'CLIFF, with €900 a month.'],
    ['duration', 'MOST', 'CLIFF, with 12 months.'],
    ['duration', 'LEAST', 'ROCK, with 3 months.'],
    ['start_date', 'LEAST', 'CLIFF, with November 2031 and February 2032.'],
  ])('of %s, %s: the first sentence says who', (intent, concept, says) => {
    expect(said(two, intent, concept)).toBe(says);
  });

  test('what is paid in two currencies is not ranked', () => {
    const mixed = [vacancy('cliff', { stipend: grant(900) }), vacancy('rock', { stipend: grant(800, 'USD') })];
    expect(said(mixed, 'stipend', 'MOST')).not.toContain(', with');
  });

  test.each([
    ['Which one pays most?', 'No vacancy stands out: wherever our copies show the grant, they say the same.'],
    [
      'Laquelle paie le mieux ?',
      'Aucune offre ne se distingue : partout où nos copies montrent la bourse, elles disent la même chose.',
    ],
  ])('none, where all are alike: %s', (question, says) => {
    expect(put(question).reply.preview.replaceAll('\u00a0', ' ')).toBe(says);
  });

  test('nothing is said of the latest deadline once it is past', () => {
    expect(said(two, 'deadline', 'MOST', AFTER)).toContain('closed');
    expect(put('Which one has the latest deadline?', emptyMemory, { now: AFTER }).reply.preview).toContain('closed');
  });
});

describe('whether they are the same', () => {
  test.each([
    ['Is the grant the same everywhere?', 'Yes: '],
    ['Do they all pay the same?', 'Yes: '],
    ['La bourse est-elle la même partout ?', 'Oui : '],
    ['Are the criteria the same in all three?', 'No: '],
    ['Les critères sont-ils les mêmes pour les trois ?', 'Non : '],
  ])('is answered with yes or no: %s %s', (question, says) => {
    expect(put(question).reply.preview.replaceAll('\u00a0', ' ').startsWith(says)).toBe(true);
  });

  test('a posting of which our copy lost it is no difference, and is said to have lost it', () => {
    const { reply } = put('Is the duration the same everywhere?');
    expect(reply.preview).toMatch(/^Yes: wherever our copies show the duration/);
    const said = blocks(reply, 'paragraph').map(({ runs }) => plainText(runs));
    expect(said.some((text) => text.startsWith('For OPS, our copy'))).toBe(true);
  });

  test('one vacancy that is named is not compared', () => {
    expect(put('Is the OSG grant the same everywhere?').reply.preview).not.toMatch(/^(Yes|No)/);
  });
});
