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

/** Beyond this many ways on, a misspelt word inside a phrase is left to the general correction. */
const FEW_WAYS = 12;

/**
 * Reads the utterance from left to right and takes the longest phrase at each place. Words are known by surface, by stem,
 * or by likeness; inside a phrase that has begun, a misspelt word may also be the one that the phrase goes on with.
 */
export function readPhrases(lexicon: Lexicon, tokens: readonly Token[]): Reading {
  const words = readWords(lexicon, tokens);
  const found: Found[] = [];
  const explained: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) explained.push(false);
  const corrections: Correction[] = [];
  const tongue = languageOf(words.known);
  const longest = new Longest(lexicon, tokens, words, tongue);
  for (let at = 0; at < tokens.length; ) {
    longest.start(at);
    if (!longest.entry) {
      if (isFigure(tokens[at])) {
        found.push({ from: at, to: at + 1, entry: lexicon.number });
        explained[at] = true;
      }
      at += 1;
      continue;
    }
    for (let place = at; place < longest.to; place++) explained[place] = true;
    if (!longest.entry.sense.isFiller) found.push({ from: at, to: longest.to, entry: longest.entry });
    if (longest.repairs) noteCorrections(tokens, words, at, longest.to, longest.repairs, corrections);
    at = longest.to;
  }
  return { found, explained, corrections, lang: tongue.lang };
}

/** One to four digits: a figure, a year. */
function isFigure(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.norm.length <= 4 && /^\d+$/.test(token.norm);
}

/** The words of an utterance as far as they are known. */
interface Words {
  readonly known: readonly (Word | undefined)[];
  /** The places of those that spelling had a hand in. */
  readonly corrected: readonly number[];
}

function readWords({ vocabulary }: Lexicon, tokens: readonly Token[]): Words {
  const known: (Word | undefined)[] = [];
  const corrected: number[] = [];
  for (const { norm, gap } of tokens) {
    // Typed without its accent, "où" (where) stands at the head of a sentence, and "ou" (or) does not.
    let word = vocabulary.find(norm === 'ou' && gap === 2 ? 'où' : norm);
    if (!word) {
      word = vocabulary.nearest(norm);
      if (word) corrected.push(known.length);
    }
    known.push(word);
  }
  return { known, corrected };
}

interface Tongue {
  readonly lang: Lang | null;
  /** So much in that language that a lone word of the other one is a look-alike. */
  readonly pure: boolean;
}

/** The language that more of the words belong to; words of both have no vote. */
function languageOf(words: readonly (Word | undefined)[]): Tongue {
  let english = 0;
  let french = 0;
  for (const word of words) {
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
  repairs = '';
  readonly #lexicon: Lexicon;
  readonly #tokens: readonly Token[];
  readonly #words: Words;
  readonly #tongue: Tongue;
  #from = 0;

  constructor(lexicon: Lexicon, tokens: readonly Token[], words: Words, tongue: Tongue) {
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#words = words;
    this.#tongue = tongue;
  }

  /** Looks for the longest phrase from `from` on. */
  start(from: number): void {
    this.entry = null;
    this.to = 0;
    this.repairs = '';
    this.#from = from;
    const word = this.#words.known[from];
    if (!word) return;
    const repairs = this.#isCorrected(from) ? ` ${word.norm}` : '';
    for (const symbol of word.symbols) {
      const first = this.#lexicon.firsts[symbol];
      if (first) this.walk(first, from + 1, repairs);
    }
  }

  /** Follows every way on from `node` with the word at `at`; `repairs` are the words put right on the way. */
  walk(node: TrieNode, at: number, repairs: string): void {
    if (node.entry) this.#offer(node.entry, at, repairs);
    if (!node.next || at === this.#tokens.length) return;
    const word = this.#words.known[at];
    const isCorrected = this.#isCorrected(at);
    let wentOn = false;
    if (word) {
      for (const symbol of word.symbols) {
        const next = step(node, symbol);
        if (!next) continue;
        wentOn = true;
        this.walk(next, at + 1, isCorrected ? `${repairs} ${word.norm}` : repairs);
      }
    }
    if (!wentOn && (!word || isCorrected)) this.#repair(node, at, repairs);
  }

  #isCorrected(at: number): boolean {
    return this.#words.corrected.length > 0 && this.#words.corrected.includes(at);
  }

  #repair(node: TrieNode, at: number, repairs: string): void {
    const norm = this.#tokens[at]?.norm ?? '';
    if (norm.length < 4 || !isPlain(norm) || (node.more?.size ?? 0) > FEW_WAYS) return;
    for (const symbol of waysOn(node)) {
      const text = this.#lexicon.vocabulary.textOf(symbol);
      if (text.length < 4 || slips(norm, text, 1) > 1) continue;
      const next = step(node, symbol);
      if (next) this.walk(next, at + 1, `${repairs} ${text}`);
    }
  }

  #offer(entry: Entry, to: number, repairs: string): void {
    if (to < this.to) return;
    const { lang, pure } = this.#tongue;
    if (entry.falseFriend && lang !== null && entry.lang !== lang) return;
    if (pure && to === this.#from + 1 && isOtherTongue(entry, lang)) return;
    if (entry.needsCapital && !hasCapital(this.#tokens[this.#from])) return;
    if (to === this.to && this.entry) {
      if (!isBetter(entry, this.entry, lang) || isNamed(this.entry, entry, this.#tokens[this.#from])) return;
    }
    this.entry = entry;
    this.to = to;
    this.repairs = repairs;
  }
}

const isOtherTongue = (entry: Entry, lang: Lang | null) =>
  entry.lang !== 'any' && entry.lang !== lang && entry.codes.length === 0;

/** Of two equally long readings, the one of the utterance's own language. */
const isBetter = (entry: Entry, than: Entry, lang: Lang | null) =>
  lang !== null && entry.lang === lang && than.lang !== lang;

/** With a capital, the name of a city is no word of another domain ("Darwin"). */
const isNamed = (place: Entry, other: Entry, token: Token | undefined) =>
  place.sense.isPlace && other.sense.isForeign && hasCapital(token);

function hasCapital(token: Token | undefined): boolean {
  const first = token?.text.charCodeAt(0) ?? 0;
  return first >= 0x41 && first <= 0x5a;
}

function noteCorrections(
  tokens: readonly Token[],
  { known, corrected }: Words,
  from: number,
  to: number,
  repairs: string,
  corrections: Correction[],
): void {
  const repaired = repairs.trim().split(' ');
  let next = 0;
  for (let at = from; at < to; at++) {
    if (known[at] && !corrected.includes(at)) continue;
    const norm = tokens[at]?.norm ?? '';
    corrections.push({ from: norm, to: repaired[next++] ?? norm });
  }
}
