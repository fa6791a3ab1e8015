import type { Sense } from '../../content/schema/reference.ts';
import { before, is, isSmall, isStranger, type Mark } from './mark.ts';

/** Whose facts are told: the asker's, another particular person's, or nobody's (a group, a relative, the posting). */
export type Subject = 'self' | 'other' | 'nobody';

/** What kind of thing was told last, so that lists go on: "Irish and American". */
export type FactKind = 'age' | 'born' | 'turns' | 'nationality' | 'member' | 'education' | 'language';

/** Where the reader stands in the sentence. It is moved on mark by mark. */
export interface State {
  subject: Subject;
  /** The subject stands in this very sentence. */
  named: boolean;
  /** The last verb-like word; null directly behind a subject. */
  verb: Sense | null;
  /** Nothing but small words and facts has come since the verb or subject. */
  open: boolean;
  /** Words that mean nothing here, since the verb. */
  strangers: number;
  not: boolean;
  need: boolean;
  /** What is only planned: "I will start a master's". */
  planned: boolean;
  /** A question word or "if" came before: "can a candidate …" speaks of candidates in general. */
  general: boolean;
  /** A new part of the sentence has begun, so a fact may stand alone ("Maria, 22, Italian"). */
  bare: boolean;
  /** The fact that was told just before, if nothing else has come since. */
  last: FactKind | null;
  /** "From" was said of the person ("I'm from", "a student from"), not of anything else ("writing from"). */
  origin: boolean;
  /** How many marks ago "my" came. */
  sinceMy: number;
}

export const startOf = (subject: Subject): State => ({
  subject,
  named: false,
  verb: null,
  open: false,
  strangers: 0,
  not: false,
  need: false,
  planned: false,
  general: false,
  bare: true,
  last: null,
  origin: false,
  sinceMy: 9,
});

/** In this order: where a word may be several, the first that is listed leads. */
const VERBS: readonly Sense[] = [
  ...([
    'TURNED',
    'TURN',
    'BE',
    'DONE',
    'STUDY',
    'SPEAK',
    'HAVE',
    'WITH',
    'LIVE',
    'BORN',
    'DROPPED',
    'AGE',
    'START',
    'AS',
  ] as const),
];

/** Moves the reader on to the mark at `at`. `whole` is the subject of sentences that name none. */
export function enter(state: State, marks: readonly Mark[], at: number, whole: Subject): void {
  const mark = marks[at];
  if (!mark) return;
  if (mark.gap === 2) beginSentence(state, whole);
  else if (mark.gap === 1) beginPart(state);
  state.sinceMy += 1;
  if (mark.senses.length === 0) return;
  enterSubject(state, marks, at);
  if (is(mark, 'NEED')) state.need = true;
  if (is(mark, 'BUT')) Object.assign(state, { not: false, need: false, bare: true });
  if (is(mark, 'NOT')) state.not = true;
  if (is(mark, 'IF')) Object.assign(state, { need: false, general: true, verb: null, open: false });
  if (is(mark, 'FROM', 'COME_FROM')) enterFrom(state, marks, at);
  else enterVerb(state, mark, marks[at + 1]);
  if (is(mark, 'BE') && !state.named && !isSubject(before(marks, at))) state.subject = 'nobody';
}

/** "Nationality is …", "English is …": these may be the person's without saying whose. Any other thing that is, is not. */
const isSubject = (mark: Mark | undefined) =>
  is(mark, 'NATIONAL', 'AGE', 'BORN', 'BIRTHDAY', 'PERSON') || mark?.lang !== undefined;

function beginSentence(state: State, whole: Subject): void {
  Object.assign(state, startOf(state.subject === 'nobody' ? whole : state.subject));
}

function beginPart(state: State): void {
  state.not = false;
  if (state.last !== null || state.strangers > 0 || state.open) state.bare = true;
}

function enterSubject(state: State, marks: readonly Mark[], at: number): void {
  const mark = marks[at];
  if (!mark) return;
  if (is(mark, 'MY', 'COUNTRY_OF_MINE') && !is(mark, 'SELF')) enterMy(state);
  const isIntroduced = mark.gap === 2 || [marks[at - 1], marks[at - 2]].some((one) => is(one, 'A'));
  const subject = subjectAt(state, mark, isIntroduced);
  if (subject) become(state, subject, is(before(marks, at), 'NEED'));
  else if (is(mark, 'ASK') && (mark.gap > 0 || at === 0 || is(marks[at - 1], 'AND', 'ADVERB', 'NOTHING'))) {
    state.general = true;
    if (!state.named) state.subject = 'nobody';
  }
}

function subjectAt(state: State, mark: Mark, isIntroduced: boolean): Subject | null {
  if (is(mark, 'SELF')) return 'self';
  if (is(mark, 'THAT_PERSON')) return 'other';
  if (state.verb === 'BE' && state.open) return null;
  const mine = state.sinceMy <= 2;
  if (is(mark, 'KIN') && mine) return 'nobody';
  if (is(mark, 'PERSON') && (mine || (isIntroduced && !state.general && state.subject !== 'nobody'))) return 'other';
  return is(mark, 'GROUP') ? 'nobody' : null;
}

function enterMy(state: State): void {
  state.sinceMy = 0;
  if (state.subject !== 'other' || !state.named) Object.assign(state, { subject: 'self', named: true });
  if (!state.open) Object.assign(state, { verb: null, open: true, strangers: 0 });
}

/** "Must I be …": the need that stands before the subject goes on behind it; any other ends there. */
function become(state: State, subject: Subject, needed: boolean): void {
  Object.assign(state, {
    subject,
    named: true,
    verb: null,
    open: true,
    strangers: 0,
    not: false,
    planned: false,
    bare: false,
  });
  state.need = state.need && needed;
  state.last = null;
}

/** "From" says something of a person behind "I am", a fact, or a noun that "a" introduced ("a lawyer from …"). */
function enterFrom(state: State, marks: readonly Mark[], at: number): void {
  const previous = marks[at - 1];
  const isNoun = previous !== undefined && isStranger(previous) && !previous.norm.endsWith('ing');
  const isPeople = previous?.lang !== undefined && state.verb === 'BE' && state.strangers === 1;
  const introduced =
    isNoun &&
    state.verb === 'BE' &&
    state.strangers <= 3 &&
    marks.slice(Math.max(0, at - 4), at).some((one) => is(one, 'A'));
  const person = is(previous, 'STUDENT', 'PERSON', 'NATIONAL', 'GRADUATE') || is(marks[at], 'COME_FROM');
  const predicate = state.open && (state.verb === 'BE' || state.verb === null || state.verb === 'AS');
  state.origin = person || predicate || state.last !== null || state.bare || introduced || isPeople;
  if (is(previous, 'DIPLOMA', 'GRADUATED') || previous?.degree !== undefined) state.origin = false;
  Object.assign(state, { verb: 'FROM', open: true, strangers: 0 });
}

function enterVerb(state: State, mark: Mark, next: Mark | undefined): void {
  const verb = VERBS.find((sense) => mark.senses.includes(sense));
  if (is(mark, 'STUDY_FOR') && (state.open || state.bare || state.last || !is(mark, 'IN')) && verb === undefined) {
    Object.assign(state, { verb: 'STUDY_FOR', open: true, strangers: 0 });
    return;
  }
  if (verb === undefined) return;
  if (verb === 'AS' && state.subject === 'nobody') return;
  if (verb === 'HAVE' && is(next, 'BE')) return;
  state.planned = verb === 'START' || (state.planned && (verb === 'BE' || verb === 'STUDY' || verb === 'DONE'));
  Object.assign(state, { verb, open: true, strangers: 0, last: null });
}

/** Behind a mark that told nothing. */
export function leave(state: State, mark: Mark): void {
  if (
    isSmall(mark) ||
    is(mark, 'AND', 'BUT', 'NOT', 'OF', 'IN', 'ONLY', 'UNDER', 'OVER', 'NEARLY', 'AT', 'NOT_YET', 'JUST')
  )
    return;
  if (is(mark, 'NATIONAL', 'LANGUAGE_WORD', 'LEVEL_GOOD', 'LEVEL_SOME', 'PERSON', 'DUAL', 'FINAL')) return;
  state.last = null;
  if (
    VERBS.some((sense) => mark.senses.includes(sense)) ||
    is(mark, 'SELF', 'MY', 'THAT_PERSON', 'FROM', 'COME_FROM', 'STUDY_FOR')
  )
    return;
  if (
    mark.prefix ||
    mark.number !== undefined ||
    mark.ordinal !== undefined ||
    is(mark, 'YEARS', 'YEARS_OLD', 'YEAR_WORD')
  )
    return;
  state.bare = false;
  state.strangers += 1;
  state.open = false;
}

/** Behind a mark that told a fact: the sentence may go on with another one. */
export function told(state: State, kind: FactKind): void {
  state.last = kind;
  state.open = state.open || state.bare;
}

/** The fact stands by itself in its part of the sentence, or in a row of facts. */
export const stands = ({ bare, last, subject }: State) => (bare || last !== null) && subject !== 'nobody';

/** A verb of the person's governs this place, with at most so many unknown words between. */
export const within = ({ verb, strangers, subject }: State, most: number) =>
  verb !== null && strangers <= most && subject !== 'nobody';

export const isPlanned = ({ planned, verb }: State) => planned || verb === 'START' || verb === 'TURN';
