import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../bench/catalogue.ts';
import { readAtLeast, wordsOf } from '../bench/floor.ts';
import { measureGrowth } from '../bench/growth.ts';
import { measure, median } from '../bench/measure.ts';
import { makeMentions, withTypo } from '../bench/mentions.ts';
import { OUT_OF_SCOPE } from '../bench/out-of-scope.ts';
import { measureQuestions } from '../bench/questions.ts';
import { seededRandom } from '../bench/random.ts';
import { figure, percent, table } from '../bench/table.ts';
import { drawByFrequency, makeWords } from '../bench/words.ts';
import { loadContent } from '../src/content/load.ts';

const HASTY = { samples: 1, sampleTime: 1, warmTime: 1 };

describe('a generated catalogue', () => {
  const catalogue = makeCatalogue(2000, 1, new Set(['abc']));

  test('is the same for the same seed, and another for another', () => {
    expect(makeCatalogue(20, 1)).toEqual(makeCatalogue(20, 1));
    expect(makeCatalogue(20, 1)).not.toEqual(makeCatalogue(20, 2));
  });

  test('names each vacancy by three to six words, a six-digit number and an acronym', () => {
    for (const { name, number, acronym } of catalogue) {
      expect(name).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+){2,5}$/);
      expect(number).toMatch(/^[1-9]\d{5}$/);
      expect(acronym).toMatch(/^[A-Z]{3,}$/);
      expect(acronym).not.toBe('ABC');
    }
  });

  test.each(['id', 'name', 'number', 'acronym'] as const)('gives no %s twice', (key) => {
    expect(new Set(catalogue.map((named) => named[key])).size).toBe(catalogue.length);
  });

  test('draws common words more often: the first about as often as the second and third together', () => {
    const random = seededRandom(3);
    const draw = drawByFrequency(['a', 'b', 'c', 'd']);
    const counts = new Map<string, number>();
    for (let i = 0; i < 10_000; i += 1) {
      const word = draw(random);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const shares = ['a', 'b', 'c', 'd'].map((word) => (counts.get(word) ?? 0) / 10_000);
    for (const [rank, share] of [0.48, 0.24, 0.16, 0.12].entries()) expect(shares[rank]).toBeCloseTo(share, 1);
  });

  test('has words of its own', () => expect(new Set(makeWords(seededRandom(1), 2000)).size).toBe(2000));
});

describe('mentions', () => {
  const catalogue = makeCatalogue(50, 1);
  const mentions = makeMentions(catalogue, 500, 2);

  test('have a typo in a fifth, always in a name', () => {
    const withTypos = mentions.filter(({ hasTypo }) => hasTypo);
    expect(withTypos).toHaveLength(100);
    expect(withTypos.every(({ by }) => by === 'name')).toBe(true);
  });

  test('stand inside a question, as written where there is no typo', () => {
    for (const { id, by, text, hasTypo } of mentions) {
      const named = catalogue.find((each) => each.id === id);
      expect(text).not.toContain('#');
      expect(text.toLowerCase().includes(named?.[by].toLowerCase() ?? '?')).toBe(!hasTypo);
    }
  });

  test('slip once, in a long word, by letters only', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 500; i += 1) {
      const [short, long, ...rest] = withTypo('Brea Drotal', random).split(' ');
      expect(short).toBe('Brea');
      expect(long).toMatch(/^[A-Za-z]{5,7}$/);
      expect(long).not.toBe('Drotal');
      expect(rest).toEqual([]);
    }
  });
});

describe('measuring', () => {
  test('counts whole passes, and the median is of the samples', () => {
    let calls = 0;
    const { perSecond, each } = measure([1, 2, 3], () => (calls += 1), HASTY);
    expect(calls % 3).toBe(0);
    expect(perSecond * each).toBeCloseTo(1e6);
    expect(median([5, 1, 3])).toBe(3);
  });

  test('the floor looks up words and pairs', () => {
    expect(readAtLeast('How much is it?', wordsOf(['how much']))).toBe(2);
    expect(readAtLeast('How much is it?', new Map([['much is', 1]]))).toBe(1);
  });

  test('has enough to refuse, each sentence once', () => {
    expect(OUT_OF_SCOPE.length).toBeGreaterThanOrEqual(100);
    expect(new Set(OUT_OF_SCOPE).size).toBe(OUT_OF_SCOPE.length);
  });

  test('every kind of question is measured', () => {
    const rows = measureQuestions(loadContent('content'), HASTY);
    expect(rows.map(({ what }) => what)).toContain('whole answer, in scope');
    expect(rows.every(({ perSecond }) => perSecond > 0)).toBe(true);
  });

  test('a small catalogue is found, typos and all', () => {
    const { resolved, resolvedWithTypo, perSecond } = measureGrowth('content', 10, HASTY);
    expect(resolved).toBeGreaterThanOrEqual(0.95);
    expect(resolvedWithTypo).toBeGreaterThanOrEqual(0.85);
    expect(perSecond).toBeGreaterThan(0);
  });
});

describe('the table', () => {
  test('lines its columns up', () => {
    expect(table(['a', 'bb'], [['long', '1']])).toBe('a     bb\n----  --\nlong   1');
  });
  test('groups digits', () =>
    expect([figure(1234567.8), figure(9.94), figure(10.2)]).toEqual(['1 234 568', '9.9', '10']));
  test('gives shares in percent', () => expect(percent(0.9541)).toBe('95.4 %'));
});
