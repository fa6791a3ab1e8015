import { between, type Random, seededRandom } from './random.ts';
import { drawByFrequency, makeWords } from './words.ts';

/** A vacancy as far as it can be named. */
export interface Named {
  readonly id: string;
  /** Three to six words, such as `Drotal Main Breasou`. */
  readonly name: string;
  /** Six digits. */
  readonly number: string;
  /** Capitals: the initials of the name, and more of its letters where others have the same. */
  readonly acronym: string;
}

const WORDS = 2000;

/**
 * Makes `count` vacancies with names drawn from 2 000 words by frequency, so that common words stand in many names.
 * Names, numbers and acronyms are unique; the same seed gives the same catalogue. Words in `taken` (lower case) become no
 * acronym, because an editor would be told that they mean something else.
 */
export function makeCatalogue(count: number, seed: number, taken: ReadonlySet<string> = new Set()): readonly Named[] {
  const random = seededRandom(seed);
  const draw = drawByFrequency(makeWords(random, WORDS));
  const names = new Set<string>();
  const numbers = new Set<string>();
  const acronyms = new Set<string>();
  const catalogue: Named[] = [];
  while (catalogue.length < count) {
    const words = Array.from({ length: between(random, 3, 6) }, () => capitalised(draw(random)));
    const name = words.join(' ');
    if (names.has(name)) continue;
    names.add(name);
    const number = unused(numbers, () => String(between(random, 100_000, 999_999)));
    const acronym = unused(acronyms, (attempt) => makeAcronym(random, words, attempt), taken);
    catalogue.push({ id: `v${catalogue.length + 1}`, name, number, acronym });
  }
  return catalogue;
}

/** The first thing made that nobody has yet; it is then had. */
function unused(had: Set<string>, make: (attempt: number) => string, taken: ReadonlySet<string> = new Set()): string {
  for (let attempt = 0; ; attempt += 1) {
    const made = make(attempt);
    if (had.has(made) || taken.has(made.toLowerCase())) continue;
    had.add(made);
    return made;
  }
}

/** Initials; from the second attempt on also the second letter of some of the words. */
function makeAcronym(random: Random, words: readonly string[], attempt: number): string {
  const lengthOf = () => (attempt === 0 ? 1 : between(random, 1, attempt < 20 ? 2 : 3));
  return words
    .map((word) => word.slice(0, lengthOf()))
    .join('')
    .toUpperCase();
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
