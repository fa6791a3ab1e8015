import type { Named } from './catalogue.ts';
import { between, oneOf, type Random, seededRandom } from './random.ts';

/** A question that names a vacancy in its midst. */
export interface Mention {
  readonly id: string;
  readonly text: string;
  readonly by: 'name' | 'number' | 'acronym';
  readonly hasTypo: boolean;
}

/** `#` is where the vacancy is named. */
const FRAMES = [
  'what does # pay per month?',
  'When would I start at #, if they take me?',
  'is # still open for applications',
  'Can the work for # be done from home on some days?',
  'Hi, somebody wants to know which papers # asks for, thanks',
  'who may apply to # and who may not?',
  'For #, how long does it last?',
  'the deadline of # please',
  'Combien touche-t-on par mois chez # ?',
  'Quand faut-il postuler pour # au plus tard ?',
  'Peut-on télétravailler quand on est pris à # ?',
  'Bonjour, quelles langues sont demandées pour # ? Merci',
];

/** Every word of the frames, in lower case. */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  FRAMES.flatMap((frame) => frame.toLowerCase().match(/\p{L}+/gu) ?? []),
);

/** Of five mentions one has a typo. Numbers and acronyms never do: a number with a typo is another number. */
const TYPO_EVERY = 5;

/** Questions that name vacancies of the catalogue, in turn by name, number and acronym. */
export function makeMentions(catalogue: readonly Named[], count: number, seed: number): readonly Mention[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const hasTypo = i % TYPO_EVERY === 0;
    const { id, ...named } = hasTypo ? oneWithLongWord(catalogue, random) : oneOf(random, catalogue);
    const by = hasTypo ? 'name' : oneOf(random, ['name', 'name', 'number', 'acronym'] as const);
    const written = by === 'name' && random() < 0.5 ? named.name.toLowerCase() : named[by];
    const words = hasTypo ? withTypo(written, random) : written;
    return { id, by, hasTypo, text: oneOf(random, FRAMES).replace('#', words) };
  });
}

const LONG_WORD = /\p{L}{5,}/gu;

function oneWithLongWord(catalogue: readonly Named[], random: Random): Named {
  for (;;) {
    const named = oneOf(random, catalogue);
    if (named.name.match(LONG_WORD)) return named;
  }
}

/** One slip of the hand in one word of five letters or more: a letter left out, doubled up with another, swapped or wrong. */
export function withTypo(name: string, random: Random): string {
  const { 0: word, index } = oneOf(random, [...name.matchAll(LONG_WORD)]);
  for (;;) {
    const slipped = slip(word, random);
    if (slipped !== word) return name.slice(0, index) + slipped + name.slice(index + word.length);
  }
}

function slip(word: string, random: Random): string {
  const at = between(random, 0, word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const other = oneOf(random, [...'abcdefghijklmnopqrstuvwxyz']);
  return oneOf(random, [
    `${before}${next}${after}`,
    `${before}${letter}${other}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}${letter}${other}${after}`,
  ]);
}
