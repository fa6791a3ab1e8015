import { describe, expect, test } from 'vitest';
import { countryPhrases } from '../../../src/reference/countries.ts';
import { mergeStated } from '../../../src/understand/stated/merge.ts';
import { readStated } from '../../../src/understand/stated/read.ts';
import type { StatedFacts } from '../../../src/understand/stated/stated.ts';
import { compileStatedWords } from '../../../src/understand/stated/words.ts';
import { tokenize } from '../../../src/understand/tokenize.ts';
import { reference } from './words-of-reference.ts';

const words = compileStatedWords(reference, countryPhrases(reference));

function knownAfter(...utterances: readonly string[]): StatedFacts {
  const stated = utterances.map((utterance) => readStated(tokenize(utterance), words)?.facts ?? null);
  return stated.reduce<StatedFacts>((known, next) => (next ? mergeStated(known, next) : known), {});
}

describe('a later statement', () => {
  test('adds what is new', () => {
    const { age, nationalities } = knownAfter("I'm 22", "I'm Spanish");
    expect([age?.value, nationalities?.value]).toEqual([22, ['ES']]);
  });

  test('replaces an age, however it is said', () => {
    expect(knownAfter("I'm 20", 'sorry, I am 22').age?.value).toBe(22);
    expect(knownAfter("I'm 20", 'I was born in May 2003')).toMatchObject({ born: { value: '2003-05' } });
    expect(knownAfter("I'm 20", 'I was born in May 2003').age).toBeUndefined();
  });

  test('keeps the age beside the birthday to come', () => {
    const { age, turns } = knownAfter("I'm 20", 'I turn 21 in March');
    expect([age?.value, turns?.value]).toEqual([20, { age: 21, on: '--03' }]);
  });

  test('replaces a nationality, unless it comes on top', () => {
    expect(knownAfter("I'm Serbian", "I'm Croatian, I meant").nationalities?.value).toEqual(['HR']);
    expect(knownAfter("I'm Serbian", 'I also have a Croatian passport').nationalities?.value).toEqual(['RS', 'HR']);
    expect(knownAfter('Je suis serbe', "J'ai aussi la nationalité croate").nationalities?.value).toEqual(['RS', 'HR']);
  });

  test('goes on about the same studies, and replaces others', () => {
    expect(knownAfter("I'm a student", "I'm in my second year").education?.value).toEqual({
      kind: 'student',
      years: 2,
    });
    expect(knownAfter("I'm a student", 'I graduated in 2023').education?.value).toEqual({
      kind: 'graduate',
      degreeOn: '2023',
    });
  });

  test('adds languages, and puts right the level of one', () => {
    const { languages } = knownAfter('I speak English and French', 'My French is weak');
    expect(languages?.value).toEqual([
      { lang: 'en', level: 'good' },
      { lang: 'fr', level: 'some' },
    ]);
  });

  test('that says nothing changes nothing', () => {
    expect(knownAfter("I'm 22", 'When does it start?')).toEqual(knownAfter("I'm 22"));
  });
});
