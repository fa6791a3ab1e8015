import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../bench/catalogue.ts';
import { contentBeside } from '../../bench/content-with.ts';
import { type Question, readQuestions, SETS } from '../../bench/eval/questions.ts';
import { SCENE } from '../../bench/eval/score.ts';
import { type Answer, ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { blocks } from './fixture.ts';

const OTHERS = 20;
const few = loadContent('content');
const many = contentBeside('content', makeCatalogue(OTHERS, 11));
const COUNT = OTHERS + few.vacancies.length;
const all = SETS.flatMap((name) => readQuestions(name));

const HERE: Scene = { ...SCENE, programme: 'nato-hq-internships' };

/** Long enough for the longest list of our own postings, and no longer with twenty more. */
const MOST_LETTERS = 2600;
const MOST_BLOCKS = 22;

const answered = (content: Content, utterance: string, scene: Scene): Answer =>
  ask(content, { utterance, scene, memory: emptyMemory });

/** What was decided and what was said, without the version of the content. */
function come(content: Content, { text }: Question, scene: Scene) {
  const { decision, reply } = answered(content, text, scene);
  return { ...decision, contentVersion: '', text: toText(reply) };
}

describe('among twenty vacancies of another programme', () => {
  const named = all.filter(({ vacancies }) => vacancies && vacancies.length > 0);

  test('a question that names its vacancy is answered as if they were not there', () => {
    expect(named.length).toBeGreaterThan(200);
    for (const question of named) {
      const { concerned } = answered(few, question.text, SCENE).decision;
      if (concerned.by === 'named') expect(come(many, question, SCENE)).toEqual(come(few, question, SCENE));
    }
  });

  test('so is every question in a place of the programme', () => {
    for (const question of all) expect(come(many, question, HERE)).toEqual(come(few, question, HERE));
  });

  test('and in a place of one of its vacancies', () => {
    const there: Scene = { ...SCENE, vacancy: 'osg' };
    for (const question of all) expect(come(many, question, there)).toEqual(come(few, question, there));
  });

  test('an unknown programme narrows nothing down', () => {
    const { decision } = answered(many, 'What is the deadline?', { ...SCENE, programme: 'no-such-programme' });
    expect(decision.concerned.scope).toHaveLength(COUNT);
  });
});

describe.each(LANGS)('asked of all at once, in %s', (lang) => {
  const utterances = Object.entries(many.wording[lang].intents).map(([intent, { choice }]) => [
    intent,
    choice.utterance,
  ]);

  test.each(utterances)('%s stays short', (intent = '', utterance = '') => {
    const { reply, decision } = answered(many, utterance, SCENE);
    expect(decision.parts.map((part) => part.intent)).toEqual([intent]);
    expect(toText(reply).length).toBeLessThanOrEqual(MOST_LETTERS);
    expect(reply.blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
    for (const { choices } of blocks(reply, 'choices')) expect(choices.length).toBeLessThanOrEqual(5);
    for (const { rows } of blocks(reply, 'table')) expect(rows.length).toBeLessThanOrEqual(20);
  });
});

describe('of many vacancies', () => {
  test('five are listed, and all are counted', () => {
    const { reply } = answered(many, 'Which vacancies are there?', SCENE);
    expect(reply.preview).toBe(`Open for applications: ${COUNT} vacancies.`);
    expect(blocks(reply, 'list').flatMap(({ items }) => items)).toHaveLength(5);
  });

  test('in a place of the programme, its own alone are', () => {
    const { reply } = answered(many, 'Quelles offres y a-t-il ?', HERE);
    expect(blocks(reply, 'list').flatMap(({ items }) => items)).toHaveLength(few.vacancies.length);
  });

  test('the sources are counted, not listed', () => {
    const { reply } = answered(many, 'How much is the grant?', SCENE);
    const [source] = blocks(reply, 'source');
    expect(source?.runs.map(({ text }) => text).join('')).toMatch(/^Source: 1\d postings;/);
  });

  test('what is lost is said once for all criteria, not criterion by criterion', () => {
    const text = toText(answered(many, 'Quels sont les critères ?', SCENE).reply);
    expect(text.match(/Essential/g)).toHaveLength(1);
  });

  test('the French of a criterion is said to be a translation, however many postings it is from', () => {
    expect(toText(answered(many, 'Le télétravail est-il possible ?', SCENE).reply)).toContain('fait foi');
  });

  test('remarks on single postings would bury the answer', () => {
    const remarks = blocks(answered(many, 'What is the deadline?', SCENE).reply, 'note');
    expect(remarks).toHaveLength(1);
  });
});
