import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON_TO, createCommonWords } from '../../src/unanswered/common-words.ts';

describe('a word is common', () => {
  test('once several different people used it, and not for one who repeats it', () => {
    const common = createCommonWords();
    expect(['anna', 'anna', 'boris', 'anna', 'carla', 'anna'].map((person) => common.used('pension', person))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('exactly when so many have used it, in whatever order', () => {
    const uses = fc.array(fc.tuple(fc.constantFrom('pension', 'boat', '__proto__'), fc.constantFrom(...'abcdef')));
    fc.assert(
      fc.property(uses, (some) => {
        const common = createCommonWords();
        const users = new Map<string, Set<string>>();
        for (const [word, person] of some) {
          const known = (users.get(word) ?? new Set()).add(person);
          users.set(word, known);
          expect(common.used(word, person)).toBe(known.size >= COMMON_TO);
        }
      }),
    );
  });

  test('only as long as it is remembered: the one unused for longest goes', () => {
    const common = createCommonWords(2);
    for (const person of 'ab') common.used('old', person);
    common.used('newer', 'a');
    common.used('newest', 'a');
    expect(common.used('old', 'c')).toBe(false);
  });
});
