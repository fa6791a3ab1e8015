import type { Lang } from '../content/schema/text.ts';
import { Spelling } from './spelling.ts';
import { stems } from './stem.ts';

/** What is known of a word: the symbols that it matches, and the languages that use it in their phrases. */
export interface Word {
  readonly norm: string;
  readonly symbols: readonly number[];
  readonly en: boolean;
  readonly fr: boolean;
}

/** One word of a phrase: as written (quoted, or of no language), or by the light stem of its language. */
export interface PhraseWord {
  readonly norm: string;
  readonly match: 'exact' | Lang;
}

/** A word of the phrases so far; a symbol that nobody has asked for is undefined. */
interface GrowingWord {
  rank: number;
  en: boolean;
  fr: boolean;
  readonly symbols: { -readonly [Match in PhraseWord['match']]: number | undefined };
}

/** Collects the words of all phrases while the lexicon is compiled. */
export class VocabularyBuilder {
  readonly #symbols = {
    exact: new Map<string, number>(),
    en: new Map<string, number>(),
    fr: new Map<string, number>(),
  };
  readonly #words = new Map<string, GrowingWord>();
  readonly #texts: string[] = [];
  readonly #known = new Set<string>();

  /** The symbol of a phrase's word. `rank` decides which of two equally near words a misspelling meant. */
  symbolOf({ norm, match }: PhraseWord, lang: Lang | 'any', rank: number): number {
    const word = this.#wordOf(norm);
    if (rank > word.rank) word.rank = rank;
    if (lang !== 'any') word[lang] = true;
    word.symbols[match] ??= this.#makeSymbol(norm, match);
    return word.symbols[match];
  }

  #wordOf(norm: string): GrowingWord {
    const there = this.#words.get(norm);
    if (there) return there;
    const made = { rank: 0, en: false, fr: false, symbols: { exact: undefined, en: undefined, fr: undefined } };
    this.#words.set(norm, made);
    return made;
  }

  #makeSymbol(norm: string, match: PhraseWord['match']): number {
    const symbols = this.#symbols[match];
    const key = keyOf(norm, match);
    const there = symbols.get(key);
    if (there !== undefined) return there;
    const symbol = this.#texts.push(norm) - 1;
    symbols.set(key, symbol);
    return symbol;
  }

  /** A word that is right as it is spelled, and means nothing here. */
  know(norm: string): void {
    this.#known.add(norm);
  }

  build(): Vocabulary {
    const words = new Map<string, Word>();
    for (const norm of this.#known) words.set(norm, { norm, symbols: [], en: false, fr: false });
    for (const [norm, { en, fr, symbols }] of this.#words) {
      const all = MATCHES.map((match) => symbols[match] ?? this.#symbols[match].get(keyOf(norm, match)));
      words.set(norm, { norm, symbols: all.filter((symbol) => symbol !== undefined), en, fr });
    }
    const spelling = new Spelling([...this.#words].map(([word, { rank }]) => ({ word, rank })));
    return new Vocabulary(words, this.#symbols.en, this.#symbols.fr, this.#texts, spelling);
  }
}

const MATCHES = ['exact', 'en', 'fr'] as const;

/** What two words must share to have one symbol. */
function keyOf(norm: string, match: PhraseWord['match']): string {
  return match === 'exact' ? norm : stems[match](norm);
}

/** All words that the desk knows, by their surface, their stem, and their likeness. */
export class Vocabulary {
  readonly #words: ReadonlyMap<string, Word>;
  readonly #english: ReadonlyMap<string, number>;
  readonly #french: ReadonlyMap<string, number>;
  readonly #texts: readonly string[];
  readonly #spelling: Spelling;

  constructor(
    words: ReadonlyMap<string, Word>,
    english: ReadonlyMap<string, number>,
    french: ReadonlyMap<string, number>,
    texts: readonly string[],
    spelling: Spelling,
  ) {
    this.#words = words;
    this.#english = english;
    this.#french = french;
    this.#texts = texts;
    this.#spelling = spelling;
  }

  /** The word as it stands in the lexicon, or one with the same stem. */
  find(norm: string): Word | undefined {
    const known = this.#words.get(norm);
    if (known) return known;
    const english = this.#english.get(stems.en(norm));
    const french = this.#french.get(stems.fr(norm));
    if (english === undefined && french === undefined) return undefined;
    const symbols = english === undefined ? [] : [english];
    if (french !== undefined) symbols.push(french);
    return { norm, symbols, en: english !== undefined, fr: french !== undefined };
  }

  /** The known word that a misspelt one most likely is. */
  nearest(norm: string): Word | undefined {
    const word = this.#spelling.nearest(norm);
    return word === undefined ? undefined : this.#words.get(word);
  }

  /** The first word that a symbol was made from. */
  textOf(symbol: number): string {
    return this.#texts[symbol] ?? '';
  }
}
