import { fold } from './fold.ts';
import { maskMarkup } from './mask.ts';
import type { Token } from './understanding.ts';

const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const FIRST_REGIONAL_INDICATOR = 0x1f1e6;
const LAST_REGIONAL_INDICATOR = 0x1f1ff;

/**
 * Splits an utterance into words, numbers and pictures, with their offsets in the original text.
 *
 * Apostrophes of every shape divide: the French elision ("l'état" → l, état), the English short form ("I'm" → i, m);
 * a genitive or contracted "'s" is dropped and "n't" becomes "not". Hyphens and slashes divide too ("6-month" → 6, month).
 * A national flag is one token, `flag:hr`. Cost grows with the length of the text and with nothing else.
 */
export function tokenize(utterance: string): Token[] {
  const text = maskMarkup(utterance);
  const tokens: Token[] = [];
  let gap: Token['gap'] = 2;
  let at = 0;

  const push = (norm: string, start: number, end: number) => {
    tokens.push({ text: utterance.slice(start, end), norm, start, end, gap, asks: false });
    gap = 0;
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordCode(code, text, at)) {
      const start = at;
      while (at < text.length && isWordCode(text.charCodeAt(at), text, at)) at += widthAt(text, at);
      at = pushWord(text, start, at, push);
      continue;
    }
    if (code > 0x7f) {
      const point = text.codePointAt(at) ?? code;
      const width = point > 0xffff ? 2 : 1;
      if (point >= FIRST_REGIONAL_INDICATOR && point <= LAST_REGIONAL_INDICATOR) {
        at = pushFlag(text, at, push);
        continue;
      }
      if (PICTURE.test(String.fromCodePoint(point))) push(String.fromCodePoint(point), at, at + width);
      else gap = widest(gap, gapAfter(text, at));
      at += width;
      continue;
    }
    if (code === 0x3f) markAsked(tokens);
    gap = widest(gap, gapAfter(text, at));
    at += 1;
  }
  return tokens;
}

type Push = (norm: string, start: number, end: number) => void;

/** Pushes the word at `start`, and what hangs on it by an apostrophe; returns where reading goes on. */
function pushWord(text: string, start: number, end: number, push: Push): number {
  const norm = fold(text.slice(start, end));
  if (!isApostrophe(text.charCodeAt(end)) || !isWordCode(text.charCodeAt(end + 1), text, end + 1)) {
    push(norm, start, end);
    return end;
  }
  let tail = end + 1;
  while (tail < text.length && isWordCode(text.charCodeAt(tail), text, tail)) tail += widthAt(text, tail);
  const hanging = fold(text.slice(end + 1, tail));
  if (hanging === 't' && norm.endsWith('n')) {
    push(norm === 'can' || norm === 'won' ? norm : norm.slice(0, -1), start, end);
    push('not', end, tail);
    return tail;
  }
  push(norm, start, end);
  return hanging === 's' ? tail : end + 1;
}

function pushFlag(text: string, at: number, push: Push): number {
  const letter = (position: number) => {
    const point = text.codePointAt(position) ?? 0;
    const isIndicator = point >= FIRST_REGIONAL_INDICATOR && point <= LAST_REGIONAL_INDICATOR;
    return isIndicator ? String.fromCharCode(97 + point - FIRST_REGIONAL_INDICATOR) : '';
  };
  const second = letter(at + 2);
  if (second) push(`flag:${letter(at)}${second}`, at, at + 4);
  return second ? at + 4 : at + 2;
}

function markAsked(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last) tokens[tokens.length - 1] = { ...last, asks: true };
}

/** How strongly the character at `at` divides: 2 ends a sentence, 1 a part of one. */
function gapAfter(text: string, at: number): Token['gap'] {
  const char = text[at];
  switch (char) {
    case '\n':
    case '?':
    case '!':
    case ';':
    case '…':
      return 2;
    case '.':
      return isDivider(text.charCodeAt(at + 1)) ? 2 : 0;
    case ',':
    case ':':
    case '(':
    case ')':
    case '–':
    case '—':
    case '•':
    case '+':
    case '/':
      return 1;
    case '-':
    case '*':
      return isDivider(text.charCodeAt(at + 1)) && isDivider(text.charCodeAt(at - 1)) ? 1 : 0;
    default:
      return 0;
  }
}

const widest = (a: Token['gap'], b: Token['gap']): Token['gap'] => (a > b ? a : b);

/** White space, or the edge of the text (where charCodeAt gives NaN). */
const isDivider = (code: number) => Number.isNaN(code) || code <= 0x20 || code === 0xa0;

const isApostrophe = (code: number) =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60 || code === 0xb4;

function isWordCode(code: number, text: string, at: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0xd800 && code <= 0xdfff) return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? code));
  return LETTER.test(String.fromCharCode(code)) || (code > 0xff && /\p{N}/u.test(String.fromCharCode(code)));
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
