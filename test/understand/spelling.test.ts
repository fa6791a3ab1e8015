import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slips } from '../../src/understand/slips.ts';
import { Spelling } from '../../src/understand/spelling.ts';

const known = ['stipend', 'deadline', 'telework', 'internship', 'webinar', 'start', 'stages', 'grant', 'indemnite'];
const spelling = new Spelling(known.map((word) => ({ word, rank: 1 })));

describe('nearest', () => {
  test.each([
    ['stiped', 'stipend'],
    ['stippend', 'stipend'],
    ['stiepnd', 'stipend'],
    ['stipemd', 'stipend'],
    ['intrenshp', 'internship'],
    ['strt', 'start'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(spelling.nearest(typed)).toBe(meant);
  });

  test.each([
    ['another first letter', 'xtipend'],
    ['two slips in a short word', 'stipnn'],
    ['three slips in a long one', 'intrnshxx'],
    ['digits', 'st1pend'],
    ['too short', 'sta'],
    ['four letters for four', 'grnd'],
    ['nothing near', 'umbrella'],
  ])('leaves alone: %s', (_, typed) => {
    expect(spelling.nearest(typed)).toBeUndefined();
  });

  test('of two equally near words the higher rank is meant, whatever their order', () => {
    const pair = [
      { word: 'grant', rank: 2 },
      { word: 'grans', rank: 1 },
    ];
    expect(new Spelling(pair).nearest('grand')).toBe('grant');
    expect(new Spelling([...pair].reverse()).nearest('grand')).toBe('grant');
  });
});

const letters = (from: number, to: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: from, maxLength: to });

test('finds any word with one letter left out, put in, replaced or swapped behind the first', () => {
  fc.assert(
    fc.property(letters(6, 14), fc.nat(), fc.constantFrom(...'abcxyz'), fc.nat(3), (word, where, letter, kind) => {
      const at = 1 + (where % (word.length - 2));
      const typed = [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
        word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
      ][kind];
      expect(new Spelling([{ word, rank: 1 }]).nearest(typed ?? '')).toBe(word);
    }),
  );
});

describe('slips', () => {
  test('are a distance: none with itself, the same both ways', () => {
    fc.assert(
      fc.property(letters(0, 8), letters(0, 8), (a, b) => {
        expect(slips(a, a, 3)).toBe(0);
        expect(slips(a, b, 9)).toBe(slips(b, a, 9));
      }),
    );
  });

  test('give up where the lengths differ by more than asked for', () => {
    expect(slips('a', 'abcd', 1)).toBeGreaterThan(1);
  });
});
