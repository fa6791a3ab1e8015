import type { Sense } from '../../content/schema/reference.ts';
import { readClocks } from '../said-time.ts';
import type { Correction, Token } from '../understanding.ts';
import { readAge, readBirth, readTurn } from './age.ts';
import { collect, type ToldFact } from './collect.ts';
import { readEducation } from './education.ts';
import type { Reader } from './facts.ts';
import { readLanguage } from './languages.ts';
import { is, type Mark, mark } from './mark.ts';
import { readCountry, readMember, readPeople } from './nationality.ts';
import { parted } from './numbers.ts';
import { saidWords } from './said-words.ts';
import { enter, leave, type Subject, startOf, told } from './state.ts';
import type { Statement } from './stated.ts';
import { asksOfSelf, calledIn, SELF, SOMEONE, type Whose } from './whose.ts';
import { PERSONAL, type StatedWords, TELLING } from './words.ts';

/** Where a word may be two things, the first reader that finds a fact decides. */
const READERS: readonly Reader[] = [
  readBirth,
  readTurn,
  readLanguage,
  readAge,
  readMember,
  readPeople,
  readCountry,
  readEducation,
];

/** Where no value stands, a fact can only begin with one of these. */
const BEGINNINGS = new Set<Sense>([
  ...(['BORN', 'MEMBER_STATE', 'NON_MEMBER', 'STUDENT', 'STUDY', 'DIPLOMA', 'GRADUATE', 'GRADUATED'] as const),
  ...(['WILL_GRADUATE', 'BAC', 'SECONDARY', 'NO_UNIVERSITY', 'DROPPED', 'EQUIVALENT', 'FINAL', 'YEAR_WORD'] as const),
]);

/**
 * What the tokens state of one particular person: the asker, or somebody they name. Null where they state nothing, or speak
 * of a group ("is it open to Ukrainians?"); and of whom. Misspelt words are read as `corrections` put them right.
 */
export function readStated(
  tokens: readonly Token[],
  words: StatedWords,
  corrections: readonly Correction[] = [],
): Statement | null {
  const read = corrections.length > 0 ? corrected(tokens, corrections) : tokens;
  if (!mayState(read, words)) return null;
  const parts = parted(withoutClocks(read), words);
  const marks = mark(parts, words);
  const namesSomebody = marks.some((one) => is(one, 'SELF', 'MY', 'COUNTRY_OF_MINE', 'THAT_PERSON', 'PERSON', 'AS'));
  return namesSomebody ? readAbout(parts, marks) : readNotes(parts, marks);
}

/** The tokens without clock times, whose hour would be an age: "I land at 18:30". */
function withoutClocks(tokens: readonly Token[]): readonly Token[] {
  // "2004-11-30" holds no half past eleven.
  const clocks = readClocks(tokens).filter(({ from }) => {
    const [before, hour] = [tokens[from - 1], tokens[from]];
    return before?.kind !== 'number' || before.end + 1 !== hour?.start;
  });
  if (clocks.length === 0) return tokens;
  return tokens.filter((_token, at) => !clocks.some(({ from, to }) => at >= from && at < to));
}

/** The tokens with the words that spelling put right; their text stays as it was written. */
function corrected(tokens: readonly Token[], corrections: readonly Correction[]): Token[] {
  const right = new Map(corrections.map(({ from, to }) => [from, to]));
  return tokens.map((token) => ({ ...token, norm: right.get(token.norm) ?? token.norm }));
}

/** A quick look, since nearly every question states nothing: somebody must be spoken of, and something told. */
function mayState(tokens: readonly Token[], words: StatedWords): boolean {
  let bits = 0;
  for (const token of tokens) {
    bits |= words.cues.get(token.norm) ?? cueOfDigits(token);
    if (bits === (PERSONAL | TELLING)) return true;
  }
  return false;
}

/** "22" and "22yo" may tell somebody's age, a year their birth, and a flag where they come from; a requisition number nothing. */
function cueOfDigits({ kind, norm }: Token): number {
  if (kind === 'flag') return TELLING;
  if (kind !== 'number') return 0;
  if (norm.length > 4) return norm.length > 6 || /^\d+$/.test(norm) ? 0 : TELLING | PERSONAL;
  return norm.length > 2 && /^\d+$/.test(norm) ? TELLING : TELLING | PERSONAL;
}

interface Told extends ToldFact {
  readonly subject: Subject;
}

/** Facts in sentences; where they are told of the asker and of somebody else, the one with more to tell counts. */
function readAbout(tokens: readonly Token[], marks: readonly Mark[]): Statement | null {
  const whole: Subject = marks.some((one) => is(one, 'SELF', 'MY', 'COUNTRY_OF_MINE', 'AS')) ? 'self' : 'other';
  const facts = readAll(tokens, marks, whole);
  const self = facts.filter(({ subject }) => subject === 'self');
  const other = facts.filter(({ subject }) => subject === 'other');
  if (asksOfSelf(marks) || other.length <= self.length) return statementOf(self, SELF);
  return statementOf(other, calledIn(marks) ?? SOMEONE);
}

function statementOf(told: readonly ToldFact[], whose: Whose | null): Statement | null {
  const facts = collect(told);
  return facts && { facts, whose };
}

/**
 * Facts jotted down without a sentence: "23 y/o, Czech, in a master's"; also of somebody made up to ask about: "can a
 * 19-year-old Greek apply?"
 */
function readNotes(tokens: readonly Token[], marks: readonly Mark[]): Statement | null {
  const notes = is(marks[0], 'ASK') && is(marks[1], 'A') ? marks.slice(1) : marks;
  if (notes.some((one) => is(one, 'GROUP', 'NEED', 'IF')) || is(notes[0], 'ASK')) return null;
  const stated = statementOf(readAll(tokens, notes, 'other'), null);
  const { age, born, nationalities, education } = stated?.facts ?? {};
  return (age ?? born) && (nationalities ?? education) ? stated : null;
}

function readAll(tokens: readonly Token[], marks: readonly Mark[], whole: Subject): Told[] {
  const state = startOf(whole);
  const onTop = new Set(marks.filter((one) => is(one, 'ALSO')).map(({ sentence }) => sentence));
  const facts: Told[] = [];
  for (let at = 0; at < marks.length; ) {
    const here = marks[at];
    if (!here) break;
    enter(state, marks, at, whole);
    const found = state.subject === 'nobody' ? null : firstOf(marks, at, state);
    if (!found) {
      leave(state, here);
      at += 1;
      continue;
    }
    const words = saidWords(tokens, marks, at, found.to, state);
    facts.push({ fact: found.fact, subject: state.subject, words, also: onTop.has(here.sentence) });
    told(state, found.fact.kind);
    at = Math.max(found.to, at + 1);
  }
  return facts;
}

function firstOf(...[marks, at, state]: Parameters<Reader>): ReturnType<Reader> {
  const here = marks[at];
  if (!here || !(here.hasValue || here.senses.some((sense) => BEGINNINGS.has(sense)))) return null;
  for (const read of READERS) {
    const found = read(marks, at, state);
    if (found) return found;
  }
  return null;
}
