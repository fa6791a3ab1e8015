import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../bench/catalogue.ts';
import { contentBeside } from '../../bench/content-with.ts';
import { type Answer, ask } from '../../src/ask.ts';
import { plainText } from '../../src/content/fill.ts';
import type { Vacancy } from '../../src/content/schema/vacancy.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';
import { AFTER, blocks, contentOf, stated, tell, vacancy } from './fixture.ts';

const content = loadThreePostings();
const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };

function put(utterance: string, memory: Memory = emptyMemory, where: Partial<Scene> = {}): Answer {
  return ask(content, { utterance, scene: { ...SCENE, ...where }, memory });
}

const having = (utterance: string) => put(utterance).memory;
const scopeOf = ({ decision }: Answer) => decision.concerned.scope.toSorted();
const ALL = ['ims-cs', 'ops', 'osg'];

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

describe('differences', () => {
  const tableOf = (question: string, memory?: Memory) => blocks(put(question, memory).reply, 'table')[0];

  test.each([
    ['Compare the three', ['Point', 'IMS-CS', 'OPS', 'OSG']],
    ['Compare les trois offres', ['Point', 'IMS-CS', 'OPS', 'OSG']],
    ['Which differences are there between OSG and IMS-CS?', ['Point', 'OSG', 'IMS-CS']],
    ['Quelle est la différence entre OPS et OSG ?', ['Point', 'OPS', 'OSG']],
    ['How does OSG differ from the others?', ['Point', 'OSG', 'IMS-CS', 'OPS']],
  ])('stand in a table, a column for each vacancy: %s', (question, columns) => {
    expect(tableOf(question)?.columns).toEqual(columns);
  });

  test('one that is named is compared with the one spoken of before', () => {
    expect(tableOf('How does it differ from OPS?', having('What does OSG pay?'))?.columns).toEqual([
      'Point',
      'OSG',
      'OPS',
    ]);
  });

  test('a conflict is told beside the table', () => {
    const notes = (question: string) => blocks(put(question).reply, 'note').map(({ runs }) => plainText(runs));
    expect(
      notes('Compare the three').filter((text) => text.startsWith('OSG: The same posting reads otherwise')),
    ).toHaveLength(1);
    expect(notes('Compare OPS and IMS-CS').filter((text) => text.includes('reads otherwise'))).toEqual([]);
  });

  test('of many, it is said that they are too many', () => {
    const many = contentBeside('content', makeCatalogue(20, 11));
    const compare = (utterance: string) => ask(many, { utterance, scene: SCENE, memory: emptyMemory }).reply;
    const reply = compare('Compare them');
    expect(reply.preview).toMatch(/^\d+ vacancies are too many to set side by side/);
    expect(blocks(reply, 'choices')[0]?.choices.length).toBe(5);
    expect(blocks(compare('Compare OSG and OPS'), 'table')).toHaveLength(1);
  });

  test('lost and silent are worded as they are', () => {
    const rows = tableOf('Compare the three')?.rows.map((cells) => cells.map(plainText)) ?? [];
    expect(rows.find(([label]) => label === 'Duration')).toEqual([
      'Duration',
      '6 months',
      'empty in our copy',
      '6 months',
    ]);
    expect(rows.find(([label]) => label === 'Requisition number')).toEqual([
      'Requisition number',
      '250770',
      '250700',
      'not stated',
    ]);
  });

  test.each([
    ['Compare the three', 'The same in all three:', 'Grant', '€1,286.09 a month'],
    ['Compare OSG and OPS', 'The same in both:', 'Grant', '€1,286.09 a month'],
    ['Compare les trois offres', 'Identique dans les trois :', 'Bourse', '1 286,09 € par mois'],
  ])('what is the same is said once, with its value: %s', (question, says, label, value) => {
    const { reply } = put(question);
    const said = blocks(reply, 'paragraph').map(({ runs }) => plainText(runs).replaceAll('\u00a0', ' '));
    expect(said).toContain(says);
    const rows = blocks(reply, 'facts').flatMap((block) => block.rows);
    const row = rows.filter((one) => one.label === label).map((one) => plainText(one.value).replaceAll('\u00a0', ' '));
    expect(row).toEqual([value]);
    expect(
      blocks(reply, 'table')
        .flatMap((table) => table.rows)
        .some(([first]) => plainText(first ?? []) === label),
    ).toBe(false);
  });

  test('of more than three are listed, because so many columns can’t be read', () => {
    const four = ['cape', 'cliff', 'reef', 'rock'].map((id, at) =>
      vacancy(id, { duration: stated({ count: 3 + at, unit: 'months' }) }),
    );
    const { reply } = tell(contentOf(four), { intents: ['vacancy_details'], vacancies: four.map(({ id }) => id) });
    expect(blocks(reply, 'table')).toEqual([]);
    const [row] = blocks(reply, 'facts').flatMap(({ rows }) => rows.filter(({ label }) => label === 'Duration'));
    expect(plainText(row?.value ?? [])).toBe('(CAPE) 3 months; (CLIFF) 4 months; (REEF) 5 months; (ROCK) 6 months');
  });

  test.each([
    ['Compare telework in the three vacancies', ['telework'], ALL],
    ['Compare the grant and the start of OSG and OPS', ['stipend', 'start_date'], ['ops', 'osg']],
    ['Compare le télétravail dans les trois offres', ['telework'], ALL],
  ])('in one thing alone are told of that thing: %s', (question, intents, scope) => {
    const answer = put(question);
    expect(answer.decision.parts.map(({ intent }) => intent)).toEqual(intents);
    expect(scopeOf(answer)).toEqual(scope);
  });
});
