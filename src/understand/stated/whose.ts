import type { Token } from '../understanding.ts';
import { is, type Mark, mark } from './mark.ts';
import type { StatedWords } from './words.ts';

/**
 * Of whom something is said or asked: `self`, the asker; `someone`, who is not called anything ("she"); else what that person
 * is called in relation to the asker ("sister"), so that a sister is not taken for a friend.
 */
export type Whose = string;

export const SELF: Whose = 'self';
export const SOMEONE: Whose = 'someone';

/** Whether both may be the same person; null where it was not said who is meant. */
export function maySame(one: Whose | null, other: Whose | null): boolean {
  if (one === null || other === null || one === other) return true;
  return one !== SELF && other !== SELF && (one === SOMEONE || other === SOMEONE);
}

/** Of whom an utterance that states nothing speaks: "can I apply?", "is she eligible?", "and my sister?"; null where of nobody. */
export function whoseIn(tokens: readonly Token[], words: StatedWords): Whose | null {
  const marks = mark(tokens, words);
  if (asksOfSelf(marks)) return SELF;
  return turnedTo(tokens) ?? calledIn(marks) ?? (marks.some(isPronoun) ? SOMEONE : null);
}

/** "Can I", "am I", "puis-je": then what was said of a friend or a husband does not count. */
export function asksOfSelf(marks: readonly Mark[]): boolean {
  return marks.some(
    (one, at) => is(one, 'ASK_SELF') || (is(one, 'ASK', 'BE') && is(marks[at + 1], 'SELF') && !marks[at + 1]?.gap),
  );
}

/** Words that turn to somebody when nothing but these leads to them; elsewhere ("tell me", "her degree") they do not. */
const TURNED_TO: ReadonlyMap<string, Whose> = new Map([
  ...['me', 'myself', 'moi'].map((word) => [word, SELF] as const),
  ...['him', 'her', 'lui'].map((word) => [word, SOMEONE] as const),
]);
const LEADS: ReadonlySet<string> = new Set(['and', 'but', 'what', 'how', 'about', 'et', 'mais', 'quant', 'a']);

/** "And me?", "what about her?", "et moi pour OSG ?": from one of two people to the other. */
function turnedTo(tokens: readonly Token[]): Whose | null {
  const first = tokens.find(({ norm }) => !LEADS.has(norm));
  return TURNED_TO.get(first?.norm ?? '') ?? null;
}

/** What the first person beside the asker is called: the word behind "my", or "a candidate". */
export function calledIn(marks: readonly Mark[]): Whose | null {
  const person = marks.find((one, at) => is(one, 'PERSON') && marks.slice(Math.max(0, at - 2), at).some(introduces));
  return person?.norm ?? null;
}

const introduces = (one: Mark) => is(one, 'MY', 'A');

/** French "il" mostly means nothing ("est-il possible"), and says who is meant only as "peut-il". */
function isPronoun(one: Mark, at: number, marks: readonly Mark[]): boolean {
  return is(one, 'THAT_PERSON') && (one.norm !== 'il' || marks[at - 1]?.norm === 'peut');
}
