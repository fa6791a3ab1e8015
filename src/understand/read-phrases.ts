import type { Lang } from '../content/schema/text.ts';
import type { Lexicon } from './lexicon.ts';
import { type Entry, step, type TrieNode, waysOn } from './phrase-trie.ts';
import { isPlain, slips } from './slips.ts';
import type { Correction, Token } from './understanding.ts';
import type { Word } from './vocabulary.ts';

/** A phrase of the lexicon found in the utterance: the tokens `from` up to, not including, `to`. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

export interface Reading {
  /** The phrases that mean something; small words are explained and left out. */
  readonly found: readonly Found[];
  /** For each token whether anything explains it. */
  readonly explained: readonly boolean[];
  readonly corrections: readonly Correction[];
  readonly lang: Lang | null;
}

interface ReadWord {
  readonly norm: string;
  readonly word: Word | undefined;
  /** Spelling had a hand in it. */
  readonly corrected: boolean;
  readonly capital: boolean;
}

/** Beyond this many ways on, a misspelt word inside a phrase is left to the general correction. */
const FEW_WAYS = 12;

/**
 * Reads the utterance from left to right and takes the longest phrase at each place. Words are known by surface, by stem,
 * or by likeness; inside a phrase that has begun, a misspelt word may also be the one that the phrase goes on with.
 */
export function readPhrases(lexicon: Lexicon, tokens: readonly Token[]): Reading {
  const words: ReadWord[] = [];
  for (const token of tokens) words.push(readWord(lexicon, token));
  const { lang, pure } = languageOf(words);
  const found: Found[] = [];
  const explained: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) explained.push(false);
  const corrections: Correction[] = [];
  const longest = new Longest(lexicon, words, { lang, pure });
  for (let at = 0; at < tokens.length; ) {
    longest.start(at);
    if (!longest.entry) {
      if (isNumber(words[at]?.norm ?? '')) {
        found.push({ from: at, to: at + 1, entry: lexicon.number });
        explained[at] = true;
      }
      at += 1;
      continue;
    }
    for (let place = at; place < longest.to; place++) explained[place] = true;
    if (!longest.entry.sense.isFiller) found.push({ from: at, to: longest.to, entry: longest.entry });
    if (longest.corrected) noteCorrections(words, at, longest.to, longest.repairs, corrections);
    at = longest.to;
  }
  return { found, explained, corrections, lang };
}

/** One to four digits: a figure, a year. */
function isNumber(norm: string): boolean {
  const first = norm.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && norm.length <= 4 && /^\d+$/.test(norm);
}

function readWord(lexicon: Lexicon, { norm, text }: Token): ReadWord {
  const first = text.charCodeAt(0);
  const capital = first >= 0x41 && first <= 0x5a;
  const word = lexicon.vocabulary.find(norm);
  if (word) return { norm, word, corrected: false, capital };
  const near = lexicon.vocabulary.nearest(norm);
  return { norm, word: near, corrected: near !== undefined, capital };
}

interface Tongue {
  readonly lang: Lang | null;
  /** So much in that language that a lone word of the other one is a look-alike. */
  readonly pure: boolean;
}

/** The language that more of the words belong to; words of both have no vote. */
function languageOf(words: readonly ReadWord[]): Tongue {
  let english = 0;
  let french = 0;
  for (const { word } of words) {
    if (!word || word.en === word.fr) continue;
    if (word.en) english += 1;
    else french += 1;
  }
  const most = Math.max(english, french);
  const pure = most >= 3 && Math.min(english, french) * 4 <= most;
  if (english === french) return { lang: null, pure };
  return { lang: english > french ? 'en' : 'fr', pure };
}

/** Looks for the longest phrase at one place after the other. */
class Longest {
  entry: Entry | null = null;
  to = 0;
  corrected = false;
  repairs = '';
  readonly #lexicon: Lexicon;
  readonly #words: readonly ReadWord[];
  readonly #lang: Lang | null;
  readonly #pure: boolean;
  #from = 0;
  #hasCapital = false;

  constructor(lexicon: Lexicon, words: readonly ReadWord[], { lang, pure }: Tongue) {
    this.#lexicon = lexicon;
    this.#words = words;
    this.#lang = lang;
    this.#pure = pure;
  }

  /** Looks for the longest phrase from `from` on. */
  start(from: number): void {
    this.entry = null;
    this.to = 0;
    this.corrected = false;
    this.repairs = '';
    this.#from = from;
    const read = this.#words[from];
    if (!read?.word) return;
    this.#hasCapital = read.capital;
    const repairs = read.corrected ? ` ${read.word.norm}` : '';
    for (const symbol of read.word.symbols) {
      const first = this.#lexicon.firsts[symbol];
      if (first) this.walk(first, from + 1, repairs);
    }
  }

  /** Follows every way on from `node` with the word at `at`; `repairs` are the words put right on the way. */
  walk(node: TrieNode, at: number, repairs: string): void {
    if (node.entry) this.#offer(node.entry, at, repairs);
    if (!node.next || at === this.#words.length) return;
    const read = this.#words[at];
    if (!read) return;
    const { word, corrected } = read;
    let wentOn = false;
    if (word) {
      for (const symbol of word.symbols) {
        const next = step(node, symbol);
        if (!next) continue;
        wentOn = true;
        this.walk(next, at + 1, corrected ? `${repairs} ${word.norm}` : repairs);
      }
    }
    if (!wentOn && (!word || corrected)) this.#repair(node, at, repairs, read.norm);
  }

  #repair(node: TrieNode, at: number, repairs: string, norm: string): void {
    if (norm.length < 4 || !isPlain(norm) || (node.more?.size ?? 0) > FEW_WAYS) return;
    for (const symbol of waysOn(node)) {
      const text = this.#lexicon.vocabulary.textOf(symbol);
      if (text.length < 4 || slips(norm, text, 1) > 1) continue;
      const next = step(node, symbol);
      if (next) this.walk(next, at + 1, `${repairs} ${text}`);
    }
  }

  #offer(entry: Entry, to: number, repairs: string): void {
    if (entry.falseFriend && this.#lang !== null && entry.lang !== this.#lang) return;
    if (this.#pure && to === this.#from + 1 && this.#isOtherTongue(entry)) return;
    if (entry.needsCapital && !this.#hasCapital) return;
    if (to < this.to || (to === this.to && this.entry && !this.#isBetter(entry, this.entry))) return;
    this.entry = entry;
    this.to = to;
    this.corrected = repairs !== '';
    this.repairs = repairs;
  }

  #isOtherTongue({ lang, codes }: Entry): boolean {
    return lang !== 'any' && lang !== this.#lang && codes.length === 0;
  }

  /** Of two equally long readings, the one of the utterance's own language. */
  #isBetter(entry: Entry, than: Entry): boolean {
    return this.#lang !== null && entry.lang === this.#lang && than.lang !== this.#lang;
  }
}

function noteCorrections(
  words: readonly ReadWord[],
  from: number,
  to: number,
  repairs: string,
  corrections: Correction[],
): void {
  const repaired = repairs.trim().split(' ');
  let next = 0;
  for (let at = from; at < to; at++) {
    const read = words[at];
    if (!read || (read.word && !read.corrected)) continue;
    corrections.push({ from: read.norm, to: repaired[next++] ?? read.norm });
  }
}
