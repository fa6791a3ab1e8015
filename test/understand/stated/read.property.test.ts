import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryPhrases } from '../../../src/reference/countries.ts';
import { readStated } from '../../../src/understand/stated/read.ts';
import { compileStatedWords } from '../../../src/understand/stated/words.ts';
import { tokenize } from '../../../src/understand/tokenize.ts';
import { reference } from './words-of-reference.ts';

const words = compileStatedWords(reference, countryPhrases(reference));
const read = (utterance: string) => readStated(tokenize(utterance), words)?.facts ?? null;

const pieces = fc.constantFrom(
  ...[
    'I',
    'am',
    "I'm",
    'je',
    'suis',
    "j'ai",
    'my',
    'ma',
    'not',
    'pas',
    'but',
    'mais',
    'from',
    'de',
    'in',
    'en',
    'born',
    'née',
    'turn',
  ],
  ...[
    '22',
    '21',
    'ans',
    'years old',
    '2004',
    'March',
    'mars',
    '3rd',
    'year',
    'student',
    'étudiant',
    'MA',
    'bac',
    '+3',
    'degree',
    'graduated',
  ],
  ...[
    'Italian',
    'belge',
    'Turkey',
    'passport',
    'citizen',
    '🇭🇷',
    'speak',
    'English',
    'français',
    'fluent',
    'a little',
    ',',
    '.',
    '?',
    'and',
    'et',
  ],
);

describe('reading statements', () => {
  test('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => void read(text)));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => void read(some.join(' '))),
      { numRuns: 500 },
    );
  });

  test('an age is one that people have, and every statement keeps its words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (some) => {
        const utterance = some.join(' ');
        const stated = read(utterance) ?? {};
        if (stated.age) expect(stated.age.value).toBeGreaterThanOrEqual(14);
        for (const one of Object.values(stated)) {
          expect(one.words).not.toBe('');
          for (const word of one.words.split(/[ ,]+/)) expect(utterance).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(Array.from({ length: 60 - 15 }, (_, index) => index + 15))('the age %i, in digits', (age) => {
    expect(read(`I'm ${age}`)?.age?.value).toBe(age);
    expect(read(`J'ai ${age} ans`)?.age?.value).toBe(age);
    expect(read(`${age}yo, Greek, BA student`)?.age?.value).toBe(age);
  });

  test('every people of the world is understood, whoever says it and however it is written', () => {
    const missed = countryPhrases(reference).flatMap(({ phrase, code, kind, lang, plural }) => {
      if (kind !== 'demonym' || plural) return [];
      const i = lang === 'en' ? 'I am' : 'Je suis';
      const said = [`${i} ${phrase}`, `${i} ${phrase.toLowerCase()}`, `${i} ${phrase.toUpperCase()}`];
      return said.filter((utterance) => !read(utterance)?.nationalities?.value.includes(code));
    });
    expect(missed).toEqual([]);
  });

  test('every country of the world is understood as where one comes from', () => {
    const countries = countryPhrases(reference).filter(({ kind }) => kind === 'country');
    const missed = countries.filter(({ phrase, lang }) => {
      // There are two Congos: either will do.
      const codes = countries.filter((one) => one.phrase === phrase).map(({ code }) => code);
      const stated = read(lang === 'en' ? `I am from ${phrase}` : `Je viens de ${phrase}`);
      return !stated?.nationalities?.value.some((code) => codes.includes(code));
    });
    expect(missed).toEqual([]);
  });

  test('the cost grows with the length, and not with its square', () => {
    const cost = (length: number) => {
      const sentence = 'I am 22 and Italian, a student from Spain. ';
      const tokens = tokenize(sentence.repeat(Math.ceil(length / sentence.length)));
      const runs = Array.from({ length: 7 }, () => {
        const before = process.cpuUsage();
        for (let run = 0; run < 40_000 / length; run++) readStated(tokens, words);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / (40_000 / length);
      });
      return Math.min(...runs);
    };
    cost(20_000);
    expect(cost(20_000)).toBeLessThan(40 * cost(2_000));
  });
});
