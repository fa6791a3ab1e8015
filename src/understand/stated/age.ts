import { dateNear } from './dates.ts';
import type { Read, Reader } from './facts.ts';
import { before, is, isStranger, type Mark } from './mark.ts';
import { type State, stands } from './state.ts';

const YOUNGEST = 5;
const OLDEST = 99;

/** Below this, people count other things as well (years of work, marks), so the age must be said in so many words. */
const CERTAIN = 14;

/** How many marks around an age to come may say that it comes soon. */
const WINDOW = 12;

/** "I'm 22", "22 years old", "j'ai 22 ans", "age 20", "not 21 yet", "over 30". */
export const readAge: Reader = (marks, at, state) => {
  const age = marks[at]?.number;
  if (age === undefined || !isAge(age) || state.need) return null;
  const unit = unitAt(marks, at + 1);
  if (unit === null) return null;
  const isTold = unit > 0 ? isToldWithUnit(marks, at, state) : isToldAlone(marks, at, state);
  if (!isTold || (age < CERTAIN && !isCertain(marks, at, state))) return null;
  const to = at + 1 + unit;
  const ahead = before(marks, at);
  if (is(ahead, 'NEARLY') && !state.not) return { fact: { kind: 'turns', age }, to };
  return { fact: { kind: 'age', ...boundsOf(age, is(ahead, 'UNDER'), is(ahead, 'OVER'), state.not) }, to };
};

/** "Not 21" is said by people who are younger; "not over 21" by people who may just be 21. */
function boundsOf(
  age: number,
  under: boolean,
  over: boolean,
  denied: boolean,
): { age?: number; from?: number; below?: number } {
  if (over) return denied ? { below: age + 1 } : { from: age };
  if (under) return denied ? { from: age } : { below: age };
  return denied ? { below: age } : { age };
}

/** How many marks name the unit of years of age; null where the number counts something else. */
function unitAt(marks: readonly Mark[], at: number): number | null {
  const unit = marks[at];
  if (!unit || unit.gap === 2) return 0;
  if (is(unit, 'YEARS_OLD')) return 1;
  if (!is(unit, 'YEARS')) return 0;
  const next = marks[at + 1];
  const counts =
    next && next.gap === 0 && (is(next, 'OF', 'STUDIES', 'UNIVERSITY', 'AGO', 'STUDY', 'NOTHING') || isStranger(next));
  return counts ? null : 1;
}

function isToldWithUnit(marks: readonly Mark[], at: number, state: State): boolean {
  if (is(before(marks, at), 'AGO', 'IN') && !is(before(marks, at), 'AT')) return false;
  return isGoverned(state, true) || stands(state) || isAt(marks, at, state) || is(marks[at - 1], 'AGE');
}

/** "I am 12", "12 years old", "age 12", "j'ai 12 ans": but "I have 10 years" is no age in English. */
function isCertain(marks: readonly Mark[], at: number, state: State): boolean {
  const unit = marks[at + 1];
  if (is(unit, 'YEARS_OLD') || is(marks[at - 1], 'AGE') || isGoverned(state, false)) return true;
  return unit?.norm === 'ans' && isGoverned(state, true);
}

/** A bare number needs an end behind it: "I'm 20 minutes late" is no age. */
function isToldAlone(marks: readonly Mark[], at: number, state: State): boolean {
  const next = marks[at + 1];
  const ends =
    !next ||
    next.gap > 0 ||
    next.demonym !== undefined ||
    next.country !== undefined ||
    is(
      next,
      'AND',
      'BUT',
      'IF',
      'FROM',
      'WITH',
      'ADVERB',
      'NOT',
      'SELF',
      'MY',
      'STUDENT',
      'ASK',
      'ASK_SELF',
      'NOT_YET',
      'COME_FROM',
    );
  if (!ends) return state.verb === 'TURNED' && state.open;
  if (isOfThing(marks, at)) return false;
  if (is(marks[at - 1], 'AT')) return isAt(marks, at, state);
  return isGoverned(state, false) || stands(state) || is(marks[at - 1], 'AGE') || isAt(marks, at, state);
}

/** "My IELTS is 8", "ma moyenne est 15": what follows "my" is nobody, so the number is no age. */
function isOfThing(marks: readonly Mark[], at: number): boolean {
  const here = marks.slice(0, at).filter(({ sentence }) => sentence === marks[at]?.sentence);
  const verb = here.findLastIndex((one) => is(one, 'BE'));
  const mine = here.findLastIndex((one, index) => index < verb && is(one, 'MY'));
  const thing = mine < 0 ? [] : here.slice(mine + 1, verb);
  return thing.length > 0 && thing.every((one) => isStranger(one) || is(one, 'LEVEL_SOME'));
}

/** "Can I apply at 19?": but who left school at 16 is older now. */
const isAt = (marks: readonly Mark[], at: number, { verb }: State) =>
  is(marks[at - 1], 'AT') && verb !== 'DROPPED' && verb !== 'DONE' && verb !== 'LIVE';

function isGoverned({ open, verb }: State, withUnit: boolean): boolean {
  if (!open) return false;
  if (verb === 'BE' || verb === 'AGE' || verb === 'TURNED' || verb === 'AS') return true;
  return withUnit && (verb === null || verb === 'HAVE');
}

/** "I turn 21 in March 2026", "j'aurai 21 ans le 3 mars", "my 21st birthday is on 3 March". */
export const readTurn: Reader = (marks, at, state) => {
  const mark = marks[at];
  const age = mark?.number ?? mark?.ordinal;
  if (!mark || age === undefined || !isAge(age) || state.need) return null;
  const isBirthday = mark.ordinal !== undefined && is(marks[at + 1], 'BIRTHDAY');
  const isMonthNext = state.verb === 'BE' && is(marks[at + 1], 'IN') && marks[at + 2]?.month !== undefined;
  const isSoonNext = state.verb === 'BE' && is(marks[at + 1], 'SOON') && !marks[at + 1]?.gap;
  const turns = state.open && mark.number !== undefined && (state.verb === 'TURN' || isMonthNext || isSoonNext);
  if (!isBirthday && !turns) return null;
  return reachedWhen(marks, at, age);
};

function reachedWhen(marks: readonly Mark[], at: number, age: number): Read | null {
  const date = dateNear(marks, at + 1, 6);
  if (date) return { fact: { kind: 'turns', age, on: date.on }, to: date.to };
  const near = marks.slice(Math.max(0, at - WINDOW), at + WINDOW);
  const sentence = near.filter(({ sentence }) => sentence === marks[at]?.sentence);
  const isSoon = sentence.some(
    (one, index) => is(one, 'SOON') || (is(one, 'MONTHS', 'WEEKS') && sentence[index - 1]?.number),
  );
  return isSoon ? { fact: { kind: 'turns', age }, to: at + 1 } : null;
}

/** "Born in 2003", "née le 4 mars 2004", "date of birth: 2004-03-04". */
export const readBirth: Reader = (marks, at, state) => {
  if (!is(marks[at], 'BORN') || state.need) return null;
  const date = dateNear(marks, at + 1, 5);
  if (!date || !/^(?:19[2-9]|20[01])\d/.test(date.on)) return null;
  return { fact: { kind: 'born', on: date.on }, to: date.to };
};

const isAge = (number: number) => number >= YOUNGEST && number <= OLDEST;
