import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../bench/catalogue.ts';
import { contentBeside } from '../../bench/content-with.ts';
import { ask } from '../../src/ask.ts';
import { plainText } from '../../src/content/fill.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import { blocks, contentOf, stated, tell, vacancy } from './fixture.ts';
import { ALL, having, put, SCENE, scopeOf } from './put.ts';

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

  test.each([
    ['Compare the three', 'OSG: Telework: under “Header”, the same posting reads “Brussels, Belgium (Remote)”', 1],
    ['Compare les trois offres', 'OSG : Télétravail : sous « Header », le même avis porte', 1],
    ['Tell me about the OSG vacancy', 'Telework: under “Header”, the same posting reads', 1],
    ['Parlez-moi de l’offre OSG', 'Télétravail : sous « Header », le même avis porte', 1],
    ['Compare OPS and IMS-CS', 'Remote', 0],
  ])('a conflict is told beside the table, or the card: %s', (question, says, count) => {
    const notes = blocks(put(question).reply, 'note').map(({ runs }) => plainText(runs).replaceAll('\u00a0', ' '));
    expect(notes.filter((text) => text.includes(says))).toHaveLength(count);
  });

  test('of many, it is said that they are too many', () => {
    const many = contentBeside('content', makeCatalogue(20, 11));
    const compare = (utterance: string) => ask(many, { utterance, scene: SCENE, memory: emptyMemory }).reply;
    const reply = compare('Compare them');
    expect(reply.preview).toMatch(/^\d+ vacancies are too many to set side by side/);
    expect(blocks(reply, 'choices')[0]?.choices.length).toBe(5);
    expect(blocks(compare('Compare OSG and OPS'), 'table')).toHaveLength(1);
  });

  const rowsOf = (question: string) => tableOf(question)?.rows.map((cells) => cells.map(plainText)) ?? [];
  const saidIn = (question: string) =>
    blocks(put(question).reply, 'paragraph').map(({ runs }) => plainText(runs).replaceAll('\u00a0', ' '));

  test('the first sentence names them', () => {
    const first = (question: string) => put(question).reply.preview.replaceAll('\u00a0', ' ');
    expect(first('Compare OSG and IMS-CS')).toBe(
      'For OSG and IMS-CS, these points differ: requisition number, organisation, further criterion and documents.',
    );
    expect(first('Compare OSG et IMS-CS')).toBe(
      'Pour OSG et IMS-CS, ces points diffèrent : numéro de référence, organisation, autre critère et documents.',
    );
  });

  test.each([
    ['Compare the three', 'OPS: our copy of the posting shows empty lists for travel, start, duration, ', 'Travel'],
    ['Compare les trois offres', 'OPS : notre copie de l’avis montre des listes vides pour ces points : ', 'Voyage'],
  ])('what our copy lost is one sentence, and no row: %s', (question, says, label) => {
    expect(saidIn(question).filter((text) => text.startsWith(says))).toHaveLength(1);
    expect(rowsOf(question).map(([first]) => first)).not.toContain(label);
  });

  test('where others differ, lost and silent are worded as they are', () => {
    expect(rowsOf('Compare the three')).toContainEqual([
      'Further criterion',
      'not stated',
      'empty in our copy',
      'Able to do research and to write drafts in English',
    ]);
    expect(rowsOf('Compare the three')).toContainEqual(['Requisition number', '250770', '250700', 'not stated']);
  });

  test('documents that are joined in two ways do not read alike', () => {
    expect(rowsOf('Compare OSG and IMS-CS')).toContainEqual([
      'Documents',
      'the same two, without “and/or”',
      'the same two, joined by “and/or”',
    ]);
    const row = rowsOf('Compare OSG et IMS-CS').find(([label]) => label === 'Documents');
    expect(new Set(row).size).toBe(3);
  });

  test('of long lists, a cell tells how many there are, and what only this one has', () => {
    const skills = (...names: readonly string[]) => stated(names.map((name) => ({ text: { en: name, fr: name } })));
    const two = [
      vacancy('cliff', { desirable_criteria: skills('Knots', 'Sails', 'Oars') }),
      vacancy('rock', { desirable_criteria: skills('Knots', 'Sails', 'Nets', 'Ropes', 'Tides') }),
    ];
    const { reply } = tell(contentOf(two), { intents: ['vacancy_details'], vacancies: ['cliff', 'rock'] });
    const rows = blocks(reply, 'table').flatMap((table) => table.rows.map((cells) => cells.map(plainText)));
    expect(rows).toContainEqual([
      'Desirable criteria',
      'three points, and only here: Oars',
      'five points, and only here: Nets; Ropes; …',
    ]);
  });

  test('the sources are those of what differs', () => {
    const [source] = blocks(put('Compare OSG and IMS-CS').reply, 'source').map(({ runs }) => plainText(runs));
    expect(source).toBe(
      'Source: IMS-CS posting, “Header”, “Special Notice”; OSG posting, “Header”, “Essential”, “SPECIAL NOTICE”; ' +
        'the date of capture is not recorded.',
    );
  });

  test.each([
    ['Compare the three', 'The same in all three:', 'Grant', '€1,286.09 a month'],
    ['Compare OSG and OPS', 'The same in both:', 'Grant', '€1,286.09 a month'],
    ['Compare the three', 'The same in IMS-CS and OSG:', 'Education', 'one of four ways is enough'],
    ['Compare les trois offres', 'Identique dans IMS-CS et OSG :', 'Études', 'l’une de quatre possibilités suffit'],
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
