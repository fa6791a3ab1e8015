import { LANGS, type Lang, type Phrases, type Text } from '../content/schema/text.ts';
import type { Intent, Role } from '../content/schema/understanding.ts';
import type { Programme, Vacancy } from '../content/schema/vacancy.ts';
import type { CountryPhrase } from '../reference/countries.ts';
import type { Places } from '../reference/places.ts';
import type { Reference } from '../reference/reference.ts';
import { fold } from './fold.ts';
import { createNode, type Entry, grow, type TrieNode } from './phrase-trie.ts';
import { compileRules, type Rules } from './rules.ts';
import { Senses } from './senses.ts';
import { compileStatedWords, type StatedWords } from './stated/words.ts';
import { tokenize } from './tokenize.ts';
import { type PhraseWord, type Vocabulary, VocabularyBuilder } from './vocabulary.ts';

export interface Concept {
  readonly name: string;
  readonly role: Role;
  readonly weight: number;
  readonly asks: boolean;
  /** It counts for the whole utterance, wherever in it it stands. */
  readonly context: boolean;
  /** People say it of themselves. */
  readonly personal: boolean;
}

/** The words and rules of the content, compiled: cost grows with the question and not with the content. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** For each symbol the node of the phrases that begin with it. */
  readonly firsts: readonly (TrieNode | undefined)[];
  readonly concepts: readonly Concept[];
  readonly rules: Rules;
  readonly kinds: Readonly<Record<string, Intent['kind']>>;
  readonly statedWords: StatedWords;
  /** The number of the concept I: the asker. */
  readonly self: number;
  /** The number of the concept STATED. */
  readonly stated: number;
  /** The number of the concept TWO_NAMED. */
  readonly twoNamed: number;
  /** What a bare number stands for. */
  readonly number: Entry;
}

export interface LexiconFile {
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly falseFriends: readonly string[];
  readonly knownWords: readonly string[];
}

export interface LexiconSource {
  readonly concepts: Readonly<
    Record<
      string,
      {
        readonly role: Role;
        readonly weight?: number | undefined;
        readonly asks?: boolean | undefined;
        readonly context?: boolean | undefined;
        readonly personal?: boolean | undefined;
      }
    >
  >;
  readonly lexicons: Readonly<Record<Lang, LexiconFile>>;
  readonly intents: Readonly<Record<string, Intent>>;
  readonly vacancies: readonly Pick<Vacancy, 'id' | 'names' | 'aliases' | 'facts'>[];
  readonly programmes: readonly Pick<Programme, 'names' | 'aliases'>[];
  readonly countries: readonly CountryPhrase[];
  readonly places: Places;
  readonly reference: Reference;
}

/** Concepts that no lexicon file lists, because their words come from other files. */
export const BUILT_IN = {
  VACANCY: { role: 'domain', weight: 1, asks: false },
  UNIT: { role: 'domain', weight: 1, asks: false },
  PROGRAMME: { role: 'domain', weight: 1, asks: false },
  COUNTRY: { role: 'topic', weight: 1, asks: false, personal: true },
  DEMONYM: { role: 'topic', weight: 1, asks: false, personal: true },
  PLACE: { role: 'support', weight: 0.5, asks: false },
  NUMBER: { role: 'support', weight: 0.5, asks: false, personal: true },
  STATED: { role: 'support', weight: 1.5, asks: false },
  TWO_NAMED: { role: 'support', weight: 1, asks: false },
} as const satisfies LexiconSource['concepts'];

const NO_ALIASES: Phrases = { any: [], en: [], fr: [] };
const DEFAULT_WEIGHT: Readonly<Record<Role, number>> = { topic: 2, support: 0.75, domain: 1, filler: 0, foreign: 0 };
const SPELLING_RANK: Readonly<Record<Role, number>> = { topic: 4, support: 3, domain: 3, filler: 2, foreign: 1 };

/** Compiles the content's words into one trie, and its intents into rules. The content has been checked before. */
export function compileLexicon(source: LexiconSource): Lexicon {
  const all: LexiconSource['concepts'] = { ...source.concepts, ...BUILT_IN };
  const concepts: Concept[] = Object.entries(all).map(([name, { role, weight, asks, context, personal }]) => ({
    name,
    role,
    weight: weight ?? DEFAULT_WEIGHT[role],
    asks: asks ?? false,
    context: context ?? false,
    personal: personal ?? false,
  }));
  const idOf = new Map(concepts.map(({ name }, id) => [name, id]));
  const senses = new Senses(concepts, idOf);
  const builder = new VocabularyBuilder();
  const firsts: (TrieNode | undefined)[] = [];

  const add = (phrase: string, lang: Lang | 'any', meaning: Meaning, rank: number) => {
    let node: TrieNode | undefined;
    for (const word of phraseWords(phrase, lang)) {
      const symbol = builder.symbolOf(word, lang, rank);
      if (node) node = grow(node, symbol);
      else {
        firsts[symbol] ??= createNode();
        node = firsts[symbol];
      }
    }
    if (node) node.entry = merge(node.entry, phrase, lang, meaning, senses);
  };
  const addAliases = (names: Text, aliases: Phrases, meaning: Meaning) => {
    for (const lang of LANGS) if (names[lang]) add(names[lang], lang, meaning, 1);
    for (const lang of ['any', ...LANGS] as const) for (const alias of aliases[lang]) add(alias, lang, meaning, 1);
  };

  for (const lang of ['en', 'fr'] as const) {
    const { phrases, falseFriends, knownWords } = source.lexicons[lang];
    const friends = new Set(falseFriends);
    for (const word of knownWords) builder.know(fold(word));
    for (const [concept, list] of Object.entries(phrases)) {
      const role = source.concepts[concept]?.role ?? 'filler';
      for (const phrase of list) {
        add(phrase, lang, { concepts: [concept], falseFriend: friends.has(phrase) }, SPELLING_RANK[role]);
      }
    }
  }
  for (const { phrase, code, iso, kind, lang, ordinary } of source.countries) {
    const flags = { codes: [code], needsCapital: ordinary ?? false };
    const place = source.places.countries.get(iso);
    if (kind === 'demonym') add(phrase, lang, { concepts: ['DEMONYM'], ...flags }, 2);
    else add(phrase, lang, { concepts: ['COUNTRY'], places: place ? [place] : [], ...flags }, 2);
  }
  for (const { phrase, place, ordinary } of source.places.phrases) {
    add(phrase, 'any', { concepts: ['PLACE'], places: [place], needsCapital: ordinary }, 0);
  }
  for (const { names, aliases } of source.programmes) addAliases(names, aliases, { concepts: ['PROGRAMME'] });
  for (const { id, names, aliases, facts } of source.vacancies) {
    addAliases(names.full, aliases, { concepts: ['VACANCY'], vacancies: [{ id }] });
    addAliases(names.short, NO_ALIASES, { concepts: ['VACANCY'], vacancies: [{ id }] });
    const units = facts.division.status === 'stated' ? facts.division.value.units : [];
    for (const unit of units) {
      addAliases(unit.names, unit.aliases, { concepts: ['VACANCY', 'UNIT'], vacancies: [{ id, unit: unit.id }] });
    }
  }

  return {
    vocabulary: builder.build(),
    firsts,
    concepts,
    rules: compileRules(source.intents, concepts.length, (name) => idOf.get(name) ?? -1),
    kinds: Object.fromEntries(Object.entries(source.intents).map(([id, { kind }]) => [id, kind])),
    statedWords: compileStatedWords(source.reference, source.countries),
    self: idOf.get('I') ?? -1,
    stated: idOf.get('STATED') ?? -1,
    twoNamed: idOf.get('TWO_NAMED') ?? -1,
    number: merge(null, 'a number', 'any', { concepts: ['NUMBER'] }, senses),
  };
}

const QUOTED = /^"(.*)"$/;

/** A phrase's words: in double quotes as written, else by the light stem of its language. */
function phraseWords(phrase: string, lang: Lang | 'any'): PhraseWord[] {
  const quoted = QUOTED.exec(phrase)?.[1];
  const match = quoted === undefined && lang !== 'any' ? lang : 'exact';
  return tokenize(quoted ?? phrase).map(({ norm }) => ({ norm, match: /\d/.test(norm) ? 'exact' : match }));
}

/** What one line of the content says of a phrase. */
interface Meaning extends Partial<Omit<Entry, 'phrase' | 'sense' | 'lang'>> {
  readonly concepts: readonly string[];
}

/** One entry for all that a phrase stands for. */
function merge(known: Entry | null, phrase: string, lang: Lang | 'any', meaning: Meaning, senses: Senses): Entry {
  const { vacancies = NOTHING, codes = NOTHING, places = NOTHING, falseFriend = false, needsCapital = false } = meaning;
  if (!known) {
    const sense = senses.of(meaning.concepts);
    return { phrase, concepts: sense.concepts, sense, vacancies, codes, places, lang, falseFriend, needsCapital };
  }
  const sense = senses.of([...new Set([...known.concepts, ...meaning.concepts])]);
  return {
    phrase: known.phrase,
    concepts: sense.concepts,
    sense,
    vacancies: uniqueVacancies([...known.vacancies, ...vacancies]),
    codes: [...new Set([...known.codes, ...codes])],
    places: [...new Set([...known.places, ...places])],
    lang: known.lang === lang ? lang : 'any',
    falseFriend: known.falseFriend && falseFriend,
    needsCapital: known.needsCapital && needsCapital,
  };
}

const NOTHING: readonly never[] = [];

/** A name and an alias with the same stems name a vacancy once; of a vacancy and its unit, the unit says more. */
function uniqueVacancies(named: Entry['vacancies']): Entry['vacancies'] {
  const byId = new Map<string, Entry['vacancies'][number]>();
  for (const vacancy of named) if (!byId.get(vacancy.id)?.unit) byId.set(vacancy.id, vacancy);
  return [...byId.values()];
}
