import type { Sense } from '../../content/schema/reference.ts';
import type { Token } from '../understanding.ts';
import { type Meaning, UNKNOWN, valued } from './meaning.ts';
import { meaningOfLetters } from './numbers.ts';
import type { StatedWords, WordNode } from './words.ts';

/** A word or phrase of the utterance with all that it may mean; `from` and `to` count tokens. */
export interface Mark extends Meaning {
  readonly from: number;
  readonly to: number;
  readonly norm: string;
  readonly gap: Token['gap'];
  readonly capital: boolean;
  /** The sentence that it stands in. */
  readonly sentence: number;
}

/** The utterance as a row of marks, the longest phrase at each place; words that say nothing here have no sense. */
export function mark(tokens: readonly Token[], words: StatedWords): Mark[] {
  const marks: Mark[] = [];
  let sentence = 0;
  for (let from = 0; from < tokens.length; ) {
    const token = tokens[from];
    if (!token) break;
    if (token.gap === 2 && from > 0) sentence += 1;
    const to = longestAt(words.root, tokens, from);
    const listed = to > from ? nodeOf(words.root, tokens, from, to)?.meaning : undefined;
    const meaning = settled(listed ?? meaningOfLetters(token, words), token, marks.at(-1));
    const joined = joinTens(marks, meaning, token, words);
    const end = Math.max(to, from + 1);
    if (joined)
      marks.push(markOf(valued({ number: joined.sum }), tokens[joined.from] ?? token, joined.from, end, sentence));
    else marks.push(markOf(meaning, token, from, end, sentence));
    from = end;
  }
  return marks;
}

/** Written out, since a spread of objects this wide is slow, and every word of a statement becomes one. */
function markOf(meaning: Meaning, { norm, text, gap }: Token, from: number, to: number, sentence: number): Mark {
  return {
    senses: meaning.senses,
    hasValue: meaning.hasValue,
    number: meaning.number,
    ordinal: meaning.ordinal,
    month: meaning.month,
    degree: meaning.degree,
    classYear: meaning.classYear,
    country: meaning.country,
    demonym: meaning.demonym,
    prefix: meaning.prefix,
    plural: meaning.plural,
    ordinary: meaning.ordinary,
    lang: meaning.lang,
    speaker: meaning.speaker,
    from,
    to,
    norm,
    gap,
    capital: text.charAt(0) !== text.charAt(0).toLowerCase(),
    sentence,
  };
}

/** Where the longest phrase from here ends; `from` itself where there is none. */
function longestAt(root: WordNode, tokens: readonly Token[], from: number): number {
  let node: WordNode | undefined = root;
  let to = from;
  for (let at = from; node; at++) {
    if (node.meaning) to = at;
    const token: Token | undefined = tokens[at];
    // A phrase never runs over the end of a sentence.
    if (!token || (at > from && token.gap === 2)) break;
    node = node.next.get(token.norm);
  }
  return to;
}

function nodeOf(root: WordNode, tokens: readonly Token[], from: number, to: number): WordNode | undefined {
  let node: WordNode | undefined = root;
  for (let at = from; at < to; at++) node = node?.next.get(tokens[at]?.norm ?? '');
  return node;
}

/** "Twenty-two", "vingt et un": takes the tens off the row, and gives the sum and where it begins. */
function joinTens(
  marks: Mark[],
  { number: small }: Meaning,
  { gap }: Token,
  words: StatedWords,
): { sum: number; from: number } | null {
  if (small === undefined || small > 9 || gap > 0) return null;
  const at = is(marks.at(-1), 'AND') ? marks.length - 2 : marks.length - 1;
  const tens = marks[at];
  if (!tens?.number || !words.tens.has(tens.norm) || tens.to - tens.from > 1) return null;
  marks.splice(at);
  return { sum: tens.number + small, from: tens.from };
}

/**
 * "MA" and "BA" are degrees in capitals or behind an article ("an MA", "my BA"); in small letters alone "ma" is French for
 * "my". A word that names a language by its code ("EN") does so in capitals, and behind "speaks" or another language.
 */
function settled(meaning: Meaning, { norm, text }: Token, previous: Mark | undefined): Meaning {
  const isMine = meaning.degree !== undefined && meaning.senses.includes('MY');
  const isCode = meaning.lang === norm;
  if (!isMine && !isCode) return meaning;
  const allCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  if (isMine) {
    const isDegree = allCapitals || is(previous, 'A', 'MY', 'STUDY_FOR');
    return isDegree ? valued({ degree: meaning.degree }) : { ...UNKNOWN, senses: meaning.senses };
  }
  const isLang =
    allCapitals && (previous?.lang !== undefined || is(previous, 'SPEAK', 'AND', 'LEVEL_GOOD', 'LEVEL_SOME'));
  return isLang ? valued({ lang: meaning.lang }) : { ...meaning, lang: undefined };
}

/** Whether a mark may have one of these senses. */
export function is(mark: Mark | undefined, ...senses: readonly Sense[]): boolean {
  if (!mark) return false;
  for (const sense of mark.senses) if (senses.includes(sense)) return true;
  return false;
}

/** A word of which nothing is known here. */
export const isStranger = (mark: Mark): boolean => mark.senses.length === 0 && !mark.hasValue;

/** Articles and adverbs, which may stand between any two words. */
export const isSmall = (mark: Mark | undefined) => is(mark, 'A', 'ADVERB', 'NOTHING') && mark?.number === undefined;

/** The nearest mark before `at` in its sentence that is no article or adverb. */
export function before(marks: readonly Mark[], at: number): Mark | undefined {
  let index = at - 1;
  while (isSmall(marks[index]) && marks[index]?.sentence === marks[at]?.sentence) index -= 1;
  return marks[index]?.sentence === marks[at]?.sentence ? marks[index] : undefined;
}
