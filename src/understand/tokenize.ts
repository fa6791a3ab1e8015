import { fold } from './fold.ts';
import { maskMarkup } from './mask.ts';
import type { Token, TokenKind } from './understanding.ts';

type Gap = Token['gap'];
type Growing = { -readonly [Key in keyof Token]: Token[Key] };

const LETTER_OR_NUMBER = /[\p{L}\p{M}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const FIRST_INDICATOR = 0x1f1e6;
const LAST_INDICATOR = 0x1f1ff;

const { charCodeAt } = String.prototype;

/**
 * The character at a place. Called in this way because the texts that pass here, of content and of people, come in more
 * of the engine's kinds of string than it keeps apart, and then it looks the method up anew for every character.
 */
const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);

const SMALL = 1;
const CAPITAL = 2;
const BEYOND_ASCII = 4;
const LAST_DIGIT = 0x39;

/** What an ASCII character is: a small letter or digit, a capital, or 0 for anything else. */
const KIND = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) KIND[code] = SMALL;
for (let code = 0x61; code <= 0x7a; code++) KIND[code] = SMALL;
for (let code = 0x41; code <= 0x5a; code++) KIND[code] = CAPITAL;

/** How strongly an ASCII character divides by itself: 2 ends a sentence, 1 a part of one. */
const GAP: readonly Gap[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('\n?!;'.includes(char)) return 2;
  return ',:()+/'.includes(char) ? 1 : 0;
});

/**
 * Splits an utterance into words, numbers and pictures, with their offsets in the original text.
 *
 * Apostrophes of every shape divide: the French elision ("l'état" → l, état), the English short form ("I'm" → i, m);
 * a genitive or contracted "'s" is dropped and "n't" becomes "not". Hyphens and slashes divide too ("6-month" → 6, month).
 * French "où" (where) keeps its accent, which alone tells it from "ou" (or).
 * A national flag is one token, `flag:hr`. Cost grows with the length of the text and with nothing else.
 */
export function tokenize(utterance: string): Token[] {
  const text = maskMarkup(utterance);
  const reader = new Reader(utterance, text);
  reader.readAll();
  return reader.tokens;
}

class Reader {
  readonly tokens: Growing[] = [];
  readonly #utterance: string;
  readonly #text: string;
  readonly #length: number;
  #gap: Gap = 2;
  #at = 0;
  /** Of the word read last, as bits. */
  #kinds = 0;

  constructor(utterance: string, text: string) {
    this.#utterance = utterance;
    this.#text = text;
    this.#length = text.length;
  }

  readAll(): void {
    const text = this.#text;
    while (this.#at < this.#length) {
      const code = codeAt(text, this.#at);
      if (code < 0x80 ? KIND[code] !== 0 : isWordBeyondAscii(text, this.#at, code)) this.#readWord();
      else if (code < 0x80) this.#passAscii(code);
      else this.#passOther(code);
    }
  }

  #passAscii(code: number): void {
    let gap = GAP[code] ?? 0;
    if (code === 0x3f) this.#markAsked();
    else if (code === 0x2e && isEdge(codeAt(this.#text, this.#at + 1))) gap = 2;
    else if (code === 0x2d || code === 0x2a) {
      const standsAlone = isEdge(codeAt(this.#text, this.#at + 1)) && isEdge(codeAt(this.#text, this.#at - 1));
      if (standsAlone) gap = 1;
    }
    if (gap > this.#gap) this.#gap = gap;
    this.#at += 1;
  }

  #passOther(code: number): void {
    const point = this.#text.codePointAt(this.#at) ?? code;
    const end = this.#at + (point > 0xffff ? 2 : 1);
    if (point >= FIRST_INDICATOR && point <= LAST_INDICATOR) {
      this.#readFlag(point, end);
      return;
    }
    if (PICTURE.test(String.fromCodePoint(point))) this.#push(String.fromCodePoint(point), 'picture', this.#at, end);
    else if ('…⁉？！'.includes(String.fromCodePoint(point))) this.#gap = 2;
    else if ('–—•«»“”'.includes(String.fromCodePoint(point)) && this.#gap === 0) this.#gap = 1;
    this.#at = end;
  }

  #readFlag(point: number, end: number): void {
    const next = this.#text.codePointAt(end) ?? 0;
    const isPair = next >= FIRST_INDICATOR && next <= LAST_INDICATOR;
    const letter = (indicator: number) => String.fromCharCode(0x61 + indicator - FIRST_INDICATOR);
    if (isPair) this.#push(`flag:${letter(point)}${letter(next)}`, 'flag', this.#at, end + 2);
    this.#at = isPair ? end + 2 : end;
  }

  /** Reads the word at the current place, and what hangs on it by an apostrophe. */
  #readWord(): void {
    const start = this.#at;
    const end = this.#endOfWord(start);
    const norm = this.#folded(start, end);
    this.#at = end;
    if (end === this.#length || !isApostrophe(codeAt(this.#text, end)) || !this.#isWordAt(end + 1)) {
      this.#pushWord(norm, start, end);
      return;
    }
    const tail = this.#endOfWord(end + 1);
    const hanging = tail - end <= 2 ? fold(this.#text.slice(end + 1, tail)) : '';
    if (hanging === 't' && norm.endsWith('n')) {
      this.#pushWord(norm === 'can' || norm === 'won' ? norm : norm.slice(0, -1), start, end);
      this.#pushWord('not', end, tail);
      this.#at = tail;
      return;
    }
    this.#pushWord(norm, start, end);
    this.#at = hanging === 's' ? tail : end + 1;
  }

  /** The word just read, folded. */
  #folded(start: number, end: number): string {
    const word = this.#text.slice(start, end);
    if (this.#kinds === SMALL) return word;
    if (this.#kinds < BEYOND_ASCII) return word.toLowerCase();
    return /^où$/i.test(word) ? 'où' : fold(word);
  }

  /** Where the word that stands at `from` ends; notes what kinds of characters it has. */
  #endOfWord(from: number): number {
    const text = this.#text;
    const length = this.#length;
    let kinds = 0;
    let at = from;
    while (at < length) {
      const code = codeAt(text, at);
      if (code < 0x80) {
        const kind = KIND[code] ?? 0;
        if (kind === 0) break;
        kinds |= kind;
        at += 1;
      } else {
        if (!isWordBeyondAscii(text, at, code)) break;
        kinds |= BEYOND_ASCII;
        at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      }
    }
    this.#kinds = kinds;
    return at;
  }

  #isWordAt(at: number): boolean {
    const code = codeAt(this.#text, at);
    return code < 0x80 ? KIND[code] !== 0 : isWordBeyondAscii(this.#text, at, code);
  }

  /** A mark without a letter under it folds to nothing, and is no word. */
  #pushWord(norm: string, start: number, end: number): void {
    if (norm === '') return;
    const isNumber = codeAt(norm, 0) <= LAST_DIGIT;
    this.#push(norm, isNumber ? 'number' : norm.length === 1 ? 'letter' : 'word', start, end);
  }

  #push(norm: string, kind: TokenKind, start: number, end: number): void {
    this.tokens.push({ text: this.#utterance.slice(start, end), norm, kind, start, end, gap: this.#gap, asks: false });
    this.#gap = 0;
  }

  #markAsked(): void {
    const last = this.tokens[this.tokens.length - 1];
    if (last) last.asks = true;
  }
}

/** White space, or the edge of the text (where charCodeAt gives NaN). */
const isEdge = (code: number) => Number.isNaN(code) || code <= 0x20 || code === 0xa0;

const isApostrophe = (code: number) =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60 || code === 0xb4;

function isWordBeyondAscii(text: string, at: number, code: number): boolean {
  if (Number.isNaN(code) || (code >= 0x2000 && code <= 0x2bff)) return false;
  if (code >= 0xc0 && code <= 0x17f) return code !== 0xd7 && code !== 0xf7;
  if (code < 0xd800 || code > 0xdfff) return LETTER_OR_NUMBER.test(String.fromCharCode(code));
  return LETTER_OR_NUMBER.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}
