import type { Sense } from '../../content/schema/reference.ts';
import type { CountryPhrase } from '../../reference/countries.ts';
import type { Reference } from '../../reference/reference.ts';
import { tokenize } from '../tokenize.ts';
import { type Meaning, UNKNOWN } from './meaning.ts';

export type { Reference } from '../../reference/reference.ts';

export interface WordNode {
  readonly next: Map<string, WordNode>;
  meaning: Meaning | null;
}

/** The words by which people state facts, compiled for `readStated`. */
export interface StatedWords {
  readonly root: WordNode;
  /** Bits by word: `PERSONAL` (somebody is spoken of) and `TELLING` (a fact may be told). A statement needs both. */
  readonly cues: ReadonlyMap<string, number>;
  readonly tens: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly ageEndings: ReadonlySet<string>;
}

export const PERSONAL = 1;
export const TELLING = 2;

/** Words of this many letters tell something by themselves. */
const LONG = 5;

const PERSONAL_SENSES: readonly Sense[] = [
  'SELF',
  'MY',
  'PERSON',
  'THAT_PERSON',
  'YEARS_OLD',
  'YEARS',
  'NATIONAL',
  'BORN',
];
const TELLING_SENSES: readonly Sense[] = [
  ...([
    'AGE',
    'YEARS_OLD',
    'BORN',
    'BIRTHDAY',
    'NATIONAL',
    'MEMBER_STATE',
    'NON_MEMBER',
    'STUDENT',
    'STUDIES',
  ] as const),
  ...(['UNIVERSITY', 'DIPLOMA', 'GRADUATE', 'GRADUATED', 'WILL_GRADUATE', 'STUDY', 'BAC', 'SECONDARY'] as const),
  ...(['NO_UNIVERSITY', 'DROPPED', 'EQUIVALENT', 'YEAR_WORD'] as const),
];

/**
 * Compiles the reference data's words once, `countries` being all that `countryPhrases` makes of it; reading then costs with
 * the utterance only.
 */
export function compileStatedWords(reference: Reference, countries: readonly CountryPhrase[]): StatedWords {
  const root: WordNode = { next: new Map(), meaning: null };
  const phrases = [...meanings(reference, countries)].flatMap(([phrase, meaning]) => {
    const words = tokenize(phrase).map(({ norm }) => norm);
    return words.length > 0 ? [{ phrase, words, meaning }] : [];
  });
  for (const { words, meaning } of phrases) grow(root, words, meaning);
  const { tens, ordinalEndings, ageEndings } = reference.stated;
  return {
    root,
    cues: cuesOf(phrases),
    tens: new Set(tens),
    ordinalEndings: new Set(ordinalEndings),
    ageEndings: new Set(ageEndings),
  };
}

/** The first meaning that a file gives stays, so that the files decide where a word has two. */
function grow(root: WordNode, words: readonly string[], meaning: Partial<Meaning>): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map(), meaning: null };
    node.next.set(word, next);
    node = next;
  }
  const { senses = [], ...values } = meaning;
  const hasValue = Object.keys(values).length > 0;
  const first = node.meaning;
  if (first === null) node.meaning = { ...UNKNOWN, ...values, senses, hasValue };
  else node.meaning = joined(first, { senses, values, hasValue });
}

function joined(
  first: Meaning,
  next: { senses: readonly Sense[]; values: Partial<Meaning>; hasValue: boolean },
): Meaning {
  const kept = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined && value !== false));
  const senses = [...new Set([...first.senses, ...next.senses])];
  return { ...UNKNOWN, ...next.values, ...kept, senses, hasValue: first.hasValue || next.hasValue };
}

/** Each phrase is known by one of its words: a long one, and of long ones the rarest, since small words stand everywhere. */
function cuesOf(
  phrases: readonly { phrase: string; words: readonly string[]; meaning: Partial<Meaning> }[],
): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const tells = (word: string) => Math.min(word.length, LONG) - (uses.get(word) ?? 0) / phrases.length;
  const cues = new Map<string, number>();
  for (const { phrase, words, meaning } of phrases) {
    // Codes of languages ("it", "no") stand everywhere; they tell something beside other facts only.
    const bits = meaning.lang === phrase ? 0 : cueOf(meaning);
    const word = words.reduce((best, one) => (tells(one) > tells(best) ? one : best));
    if (bits) cues.set(word, (cues.get(word) ?? 0) | bits);
  }
  return cues;
}

function* meanings(
  { stated, languages }: Reference,
  countries: readonly CountryPhrase[],
): Generator<[string, Partial<Meaning>]> {
  for (const [sense, phrases] of entries(stated.senses))
    for (const phrase of phrases) yield [phrase, { senses: [sense] }];
  for (const [phrase, number] of entries(stated.numbers)) yield [phrase, { number }];
  for (const [phrase, ordinal] of entries(stated.ordinals)) yield [phrase, { ordinal }];
  for (const [index, names] of stated.months.entries()) for (const name of names) yield [name, { month: index + 1 }];
  for (const [degree, phrases] of entries(stated.degrees)) for (const phrase of phrases) yield [phrase, { degree }];
  for (const [phrase, classYear] of entries(stated.years)) yield [phrase, { classYear }];
  for (const [phrase, speaker] of entries(stated.speakers)) yield [phrase, { speaker }];
  for (const [phrase, prefix] of entries(stated.prefixes)) yield [phrase, { prefix }];
  for (const [lang, names] of entries(languages)) {
    for (const name of [lang, ...names.en, ...names.fr]) yield [name, { lang }];
  }
  for (const { phrase, code, kind, plural, ordinary } of countries) {
    const marks = { ...(plural && { plural }), ...(ordinary && { ordinary }) };
    yield [phrase, kind === 'country' ? { country: code, ...marks } : { demonym: code, ...marks }];
  }
}

const entries = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

function cueOf(meaning: Partial<Meaning>): number {
  const has = (senses: readonly Sense[]) => meaning.senses?.some((sense) => senses.includes(sense));
  const names = meaning.degree ?? meaning.country ?? meaning.demonym ?? meaning.lang ?? meaning.speaker;
  const counts = meaning.classYear ?? meaning.ordinal ?? ((meaning.number ?? 0) > 1 ? meaning.number : undefined);
  const tells = has(TELLING_SENSES) || names !== undefined || counts !== undefined;
  return (has(PERSONAL_SENSES) ? PERSONAL : 0) | (tells ? TELLING : 0);
}
