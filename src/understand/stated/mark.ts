import type { Sense } from '../../content/schema/reference.ts';
import type { Token } from '../understanding.ts';
import type { Meaning, StatedWords, WordNode } from './words.ts';

/** A word or phrase of the utterance with all that it may mean; `from` and `to` count tokens. */
export interface Mark extends Meaning {
  readonly from: number;
  readonly to: number;
  readonly norm: string;
  readonly gap: Token['gap'];
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** The sentence that it stands in. */
  readonly sentence: number;
}

const NO_SENSES: readonly Sense[] = [];
const DIGITS = /^\d+$/;
const DIGITS_WITH_ENDING = /^(\d{1,2})([a-z]{1,4})$/;

/** The utterance as a row of marks, the longest phrase at each place; words that say nothing here have no sense. */
export function mark(tokens: readonly Token[], words: StatedWords): Mark[] {
  const marks: Mark[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (token.gap === 2 && at > 0) sentence += 1;
    const place = { from: at, norm: token.norm, gap: token.gap, ...capitals(token.text), sentence };
    const found = longestAt(words.root, tokens, at);
    if (found) {
      marks.push({ ...place, ...joinNumbers(marks, found.meaning, token, words), to: found.to });
      at = found.to;
      continue;
    }
    marks.push({ ...place, ...unlisted(token, words), to: at + 1 });
    at += 1;
  }
  return settleLetters(marks);
}

function longestAt(root: WordNode, tokens: readonly Token[], from: number): { meaning: Meaning; to: number } | null {
  let node: WordNode | undefined = root;
  let best: { meaning: Meaning; to: number } | null = null;
  for (let at = from; node; at++) {
    if (node.meaning) best = { meaning: node.meaning, to: at };
    const token: Token | undefined = tokens[at];
    // A phrase never runs over the end of a sentence.
    if (!token || (at > from && token.gap === 2)) break;
    node = node.next.get(token.norm);
  }
  return best;
}

/** "twenty-two", "vingt et un": the small number is worth the tens before it as well. The two become one mark. */
function joinNumbers(marks: Mark[], meaning: Meaning, token: Token, words: StatedWords): Partial<Mark> & Meaning {
  const small = meaning.number;
  if (small === undefined || small > 9 || token.gap > 0) return meaning;
  const last = marks.at(-1);
  const at = last?.senses.includes('AND') ? marks.length - 2 : marks.length - 1;
  const tens = marks[at];
  if (!tens?.number || !words.tens.has(tens.norm) || tens.to - tens.from > 1) return meaning;
  marks.splice(at);
  return { senses: NO_SENSES, number: tens.number + small, from: tens.from, gap: tens.gap };
}

/** Numbers in digits, ordinals among them, and flags. */
function unlisted({ norm }: Token, words: StatedWords): Meaning {
  if (norm.startsWith('flag:')) return { senses: NO_SENSES, demonym: norm.slice(5).toUpperCase() };
  if (DIGITS.test(norm)) return { senses: NO_SENSES, ...(norm.length <= 4 && { number: Number(norm) }) };
  const [, digits, ending = ''] = DIGITS_WITH_ENDING.exec(norm) ?? [];
  const isOrdinal = digits !== undefined && words.ordinalEndings.has(ending);
  return { senses: NO_SENSES, ...(isOrdinal && { ordinal: Number(digits) }) };
}

/** "22yo" as two tokens, so that it reads like "22 yo"; ordinals ("3rd") stay whole. */
export function parted(tokens: readonly Token[], words: StatedWords): readonly Token[] {
  return tokens.flatMap((token) => {
    const [, digits, ending = ''] = DIGITS_WITH_ENDING.exec(token.norm) ?? [];
    if (digits === undefined || words.ordinalEndings.has(ending) || !words.root.next.has(ending)) return [token];
    const at = token.start + digits.length;
    return [
      { ...token, text: token.text.slice(0, digits.length), norm: digits, end: at, asks: false },
      { ...token, text: token.text.slice(digits.length), norm: ending, start: at, gap: 0 as const },
    ];
  });
}

/**
 * "MA" and "BA" are degrees in capitals or behind an article ("an MA", "my BA"); in small letters alone "ma" is French for
 * "my". A word that names a language by its code ("EN") does so in capitals only.
 */
function settleLetters(marks: readonly Mark[]): Mark[] {
  return marks.map((each, index) => {
    const before = marks[index - 1];
    if (each.degree && each.senses.includes('MY')) {
      const isDegree =
        each.allCapitals || before?.senses.some((sense) => sense === 'A' || sense === 'MY' || sense === 'STUDY_FOR');
      const { degree, ...rest } = each;
      return isDegree ? { ...rest, degree, senses: NO_SENSES } : rest;
    }
    if (each.lang !== each.norm) return each;
    const isCode =
      each.allCapitals && (before?.lang !== undefined || is(before, 'SPEAK', 'AND', 'LEVEL_GOOD', 'LEVEL_SOME'));
    const { lang, ...rest } = each;
    return isCode ? { ...rest, lang, senses: NO_SENSES } : rest;
  });
}

function capitals(text: string): { capital: boolean; allCapitals: boolean } {
  const lower = text.toLowerCase();
  return { capital: text.charAt(0) !== lower.charAt(0), allCapitals: text !== lower && text === text.toUpperCase() };
}

/** Whether a mark may have one of these senses. */
export function is(mark: Mark | undefined, ...senses: readonly Sense[]): boolean {
  return mark?.senses.some((sense) => senses.includes(sense)) ?? false;
}

/** A word of which nothing is known here. */
export function isStranger(mark: Mark): boolean {
  const { senses, number, ordinal, month, degree, classYear, country, demonym, prefix, lang, speaker } = mark;
  if (senses.length > 0) return false;
  return [number, ordinal, month, degree, classYear, country, demonym, prefix, lang, speaker].every(
    (one) => one === undefined,
  );
}

/** Articles and adverbs, which may stand between any two words. */
export const isSmall = (mark: Mark | undefined) => is(mark, 'A', 'ADVERB', 'NOTHING') && mark?.number === undefined;

/** The nearest mark before `at` in its sentence that is no article or adverb. */
export function before(marks: readonly Mark[], at: number): Mark | undefined {
  let index = at - 1;
  while (isSmall(marks[index]) && marks[index]?.sentence === marks[at]?.sentence) index -= 1;
  return marks[index]?.sentence === marks[at]?.sentence ? marks[index] : undefined;
}
