import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/ask.ts';
import type { Scene } from '../../src/scene.ts';
import { put } from './put.ts';

/** What the table of the last answer was made from, one thing said after another. */
function judged(utterances: readonly string[], where: Partial<Scene> = {}): readonly string[] {
  const [first = '', ...others] = utterances;
  const begun = put(`${first} And OSG?`, undefined, { vacancy: 'osg', ...where });
  const last = others.reduce<Answer>((answer, said) => put(said, answer.memory, { vacancy: 'osg', ...where }), begun);
  const checks = last.decision.parts.flatMap(({ verdicts }) => verdicts?.osg?.checks ?? []);
  return checks.flatMap(({ criterion, understood }) =>
    understood === undefined ? [] : [`${criterion}: ${understood}`],
  );
}

describe('what is said of another person', () => {
  it('is not mixed with what the asker said of themselves', () => {
    expect(judged(['I am 19 and Greek, can I apply?', 'My friend is 23, can she apply?'])).toEqual(['age: 23']);
    expect(judged(['J’ai 19 ans et je suis grecque, puis-je postuler ?', 'Et ma sœur, elle a 23 ans'])).toEqual([
      'age: 23 ans',
    ]);
  });

  it('goes on by “she”, and by what that person is called', () => {
    const talk = ['I am 19, can I apply?', 'My sister is 23.', 'She is Greek. Can she apply?'];
    expect(judged(talk)).toEqual(['nationality: Greek', 'age: 23']);
    expect(judged([...talk, 'My sister has a bachelor, too.'])).toContain('age: 23');
    expect(judged([...talk, 'My brother is Dutch. Can he apply?'])).toEqual(['nationality: Dutch']);
  });

  it('does not lose what the asker said', () => {
    const talk = ['I am 19 and Greek, can I apply?', 'My friend is 23, can she apply?'];
    expect(judged([...talk, 'And can I apply?'])).toEqual(['nationality: Greek', 'age: 19']);
    expect(judged([...talk, 'And me?'])).toEqual(['nationality: Greek', 'age: 19']);
    expect(judged([...talk, 'Et moi pour OSG ?'])).toEqual(['nationality: Greek', 'age: 19']);
    expect(judged([...talk, 'And me?', 'And her?'])).toEqual(['age: 23']);
    expect(judged([...talk, 'And me?', 'Et lui ?'])).toEqual(['age: 23']);
    expect(judged([...talk, 'I turn 21 in January. Can I apply?'])[0]).toBe('nationality: Greek');
  });
});

test('a question about her takes nothing from what he said of himself', () => {
  expect(judged(['I am 19 and Greek, can I apply?', 'Can she apply?'])).toEqual([]);
});

test('what is jotted down belongs to whoever was spoken of', () => {
  expect(judged(['I am 23, can I apply?', '24, Greek, in a master']).slice(0, 2)).toEqual([
    'nationality: Greek',
    'age: 24',
  ]);
  expect(judged(['I am 23, can I apply?', 'I am Greek, is it possible?'])).toEqual(['nationality: Greek', 'age: 23']);
});
