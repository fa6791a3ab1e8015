import { between, oneOf, type Random } from './random.ts';

const ONSETS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'cl',
  'dr',
  'gr',
  'pl',
  'st',
  'tr',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', '', 'l', 'n', 'r', 's', 't', 'nd', 'rt'];

/** The commonest words of a language are short; from this rank on they are longer. */
const SHORT_RANKS = 200;

/** Made-up words that can be spoken, each once, the commonest first. */
export function makeWords(random: Random, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = words.size < SHORT_RANKS ? 2 : between(random, 2, 3);
    words.add(Array.from({ length: syllables }, () => makeSyllable(random)).join(''));
  }
  return [...words];
}

function makeSyllable(random: Random): string {
  return oneOf(random, ONSETS) + oneOf(random, VOWELS) + oneOf(random, CODAS);
}

/** Draws by frequency, as words occur (Zipf): the second half as often as the first, the third a third as often. */
export function drawByFrequency<T>(items: readonly T[]): (random: Random) => T {
  const upTo: number[] = [];
  let sum = 0;
  for (const [rank] of items.entries()) {
    sum += 1 / (rank + 1);
    upTo.push(sum);
  }
  return (random) => {
    const at = random() * sum;
    const item = items[firstAbove(upTo, at)];
    if (item === undefined) throw new RangeError('there is nothing to draw from');
    return item;
  };
}

/** The first place of an ascending list whose value is above `bound`. */
function firstAbove(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
