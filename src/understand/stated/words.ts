import type { DegreeLevel, Sense } from '../../content/schema/reference.ts';
import { countryPhrases } from '../../reference/countries.ts';
import type { Reference } from '../../reference/reference.ts';
import { tokenize } from '../tokenize.ts';

export type { Reference } from '../../reference/reference.ts';

/** All that a phrase may mean where people speak of themselves. Senses exclude each other only in a sentence. */
export interface Meaning {
  readonly senses: readonly Sense[];
  readonly number?: number;
  readonly ordinal?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly degree?: DegreeLevel;
  /** Year of study: "L3". */
  readonly classYear?: number;
  /** ISO codes of the country named, and of the people named. */
  readonly country?: string;
  readonly demonym?: string;
  /** First half of a double name: "franco-". */
  readonly prefix?: string;
  /** The people are named as several. */
  readonly plural?: boolean;
  /** Names of countries and peoples that also are ordinary words. */
  readonly ordinary?: boolean;
  /** ISO 639-1 of the language named. */
  readonly lang?: string;
  /** Of somebody called by their language: "francophone". */
  readonly speaker?: string;
}

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
}

export const PERSONAL = 1;
export const TELLING = 2;

const PERSONAL_SENSES: readonly Sense[] = ['SELF', 'MY', 'PERSON', 'THAT_PERSON', 'YEARS_OLD', 'YEARS', 'NATIONAL'];
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

/** Compiles the reference data's words once; reading then costs with the utterance only. */
export function compileStatedWords(reference: Reference): StatedWords {
  const root: WordNode = { next: new Map(), meaning: null };
  const cues = new Map<string, number>();
  const add = (phrase: string, meaning: Partial<Meaning>) => {
    const words = tokenize(phrase).map(({ norm }) => norm);
    if (words.length === 0) return;
    let node = root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), meaning: null };
      node.next.set(word, next);
      node = next;
    }
    const senses = [...new Set([...(node.meaning?.senses ?? []), ...(meaning.senses ?? [])])];
    // The first meaning given stays, so that the files decide where a word has two.
    node.meaning = { ...meaning, ...node.meaning, senses };
    // Codes of languages ("it", "no") stand everywhere; they tell something beside other facts only.
    const bits = meaning.lang === phrase ? 0 : cueOf({ ...meaning, senses: meaning.senses ?? [] });
    const telling = longest(words);
    if (bits) cues.set(telling, (cues.get(telling) ?? 0) | bits);
  };
  for (const [phrase, meaning] of meanings(reference)) add(phrase, meaning);
  const { tens, ordinalEndings } = reference.stated;
  return { root, cues, tens: new Set(tens), ordinalEndings: new Set(ordinalEndings) };
}

function* meanings({ stated, languages, countries }: Reference): Generator<[string, Partial<Meaning>]> {
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
  for (const { phrase, code, kind, plural, ordinary } of countryPhrases({ countries })) {
    const marks = { ...(plural && { plural }), ...(ordinary && { ordinary }) };
    yield [phrase, kind === 'country' ? { country: code, ...marks } : { demonym: code, ...marks }];
  }
}

const entries = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

function cueOf(meaning: Meaning): number {
  const has = (senses: readonly Sense[]) => meaning.senses.some((sense) => senses.includes(sense));
  const names = meaning.degree ?? meaning.country ?? meaning.demonym ?? meaning.lang ?? meaning.speaker;
  const counts = meaning.classYear ?? meaning.ordinal ?? ((meaning.number ?? 0) > 1 ? meaning.number : undefined);
  const tells = has(TELLING_SENSES) || names !== undefined || counts !== undefined;
  return (has(PERSONAL_SENSES) ? PERSONAL : 0) | (tells ? TELLING : 0);
}

/** The word that a phrase is known by: small words stand everywhere. */
const longest = (words: readonly string[]) =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '');
