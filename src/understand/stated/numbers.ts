import type { Token } from '../understanding.ts';
import { type Meaning, UNKNOWN, valued } from './meaning.ts';
import type { StatedWords } from './words.ts';

const DIGITS = /^\d+$/;
const DIGITS_WITH_ENDING = /^(\d{1,2})([a-z]{1,4})$/;

/** "22yo" as two tokens, so that it reads like "22 yo", and "22F" as the number; ordinals ("3rd") stay whole. */
export function parted(tokens: readonly Token[], words: StatedWords): readonly Token[] {
  if (!tokens.some(({ kind, norm }) => kind === 'number' && !DIGITS.test(norm))) return tokens;
  return tokens.flatMap((token) => {
    const [, digits, ending = ''] = DIGITS_WITH_ENDING.exec(token.norm) ?? [];
    if (digits === undefined) return [token];
    if (words.ageEndings.has(ending)) return [{ ...token, norm: digits }];
    if (words.ordinalEndings.has(ending) || !words.root.next.has(ending)) return [token];
    const at = token.start + digits.length;
    return [
      { ...token, text: token.text.slice(0, digits.length), norm: digits, end: at, asks: false },
      {
        ...token,
        text: token.text.slice(digits.length),
        norm: ending,
        kind: 'word' as const,
        start: at,
        gap: 0 as const,
      },
    ];
  });
}

/** What a word that no list holds may mean by its letters: numbers in digits, ordinals among them, and flags. */
export function meaningOfLetters({ kind, norm }: Token, words: StatedWords): Meaning {
  if (kind === 'flag') return valued({ demonym: norm.slice(5).toUpperCase() });
  if (kind !== 'number') return UNKNOWN;
  if (DIGITS.test(norm)) return norm.length > 4 ? UNKNOWN : valued({ number: Number(norm) });
  const [, digits, ending = ''] = DIGITS_WITH_ENDING.exec(norm) ?? [];
  const isOrdinal = digits !== undefined && words.ordinalEndings.has(ending);
  return isOrdinal ? valued({ ordinal: Number(digits) }) : UNKNOWN;
}
