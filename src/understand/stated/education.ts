import { readDegree, readDiploma, readGraduate } from './degrees.ts';
import type { Read, Reader } from './facts.ts';
import { before, is } from './mark.ts';
import { isPlanned, stands, within } from './state.ts';
import type { StatedEducation } from './stated.ts';

const LONGEST_STUDIES = 10;

/** What is said of studies: students, years, degrees, graduates, and those who never studied. */
export const readEducation: Reader = (marks, at, state) => {
  if (state.need || isPlanned(state)) return null;
  for (const read of READERS) {
    const found = read(marks, at, state);
    if (found) return found;
  }
  return null;
};

/** "Never went to university". */
const readNoUniversity: Reader = (marks, at) =>
  is(marks[at], 'NO_UNIVERSITY') ? education({ kind: 'no_university' }, at + 1) : null;

/** "L3", "en M1", "bac+3", "bac 2". */
const readClass: Reader = (marks, at, state) => {
  const mark = marks[at];
  const next = marks[at + 1];
  const isBac = is(mark, 'BAC') && next?.number !== undefined && next.number <= LONGEST_STUDIES;
  const years = isBac ? next.number : mark?.classYear;
  if (years === undefined || !(state.open || stands(state) || within(state, 3))) return null;
  const current =
    is(before(marks, at), 'STUDY_FOR', 'STUDY', 'IN') ||
    (!isBac && !['HAVE', 'DONE', 'WITH'].includes(state.verb ?? ''));
  return education({ kind: current ? 'student' : 'other', years }, at + (isBac ? 2 : 1));
};

/** "High school diploma", "lycéen", "j'ai le bac". */
const readSecondary: Reader = (marks, at, state) => {
  const isBac = is(marks[at], 'BAC') && (is(before(marks, at), 'HAVE', 'WITH', 'ONLY') || state.verb === 'HAVE');
  if (!is(marks[at], 'SECONDARY') && !isBac) return null;
  if (!(state.open || stands(state) || within(state, 3)) || state.not) return null;
  const attends = is(marks[at + 1], 'STUDENT') || is(before(marks, at), 'IN', 'STUDY', 'STUDY_FOR');
  return education(
    { kind: attends ? 'student' : 'other', level: 'secondary' },
    at + (is(marks[at + 1], 'STUDENT') ? 2 : 1),
  );
};

/** "Second year", "2nd yr", "en deuxième année", "final year", "year 2". */
const readYearOfStudy: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (!mark || state.not || !(state.open || stands(state) || within(state, 2))) return null;
  const next = marks[at + 1];
  if (is(mark, 'YEAR_WORD') && next?.number !== undefined && next.number <= LONGEST_STUDIES && next.gap === 0) {
    return is(before(marks, at), 'IN', 'BE', 'STUDY_FOR') || stands(state)
      ? education({ kind: 'student', years: next.number }, at + 2)
      : null;
  }
  if (mark.ordinal === undefined && !is(mark, 'FINAL')) return null;
  if ((mark.ordinal ?? 0) > LONGEST_STUDIES) return null;
  const yearAt = [at + 1, at + 2].find((index) => is(marks[index], 'YEAR_WORD') && !marks[index]?.gap);
  if (yearAt === undefined || (yearAt === at + 2 && (marks[at + 1]?.number !== undefined || marks[at + 1]?.gap)))
    return null;
  const level = marks[at + 1]?.degree;
  const years = mark.ordinal;
  return education({ kind: 'student', ...(years && { years }), ...(level && { level }) }, yearAt + 1);
};

/** "Two years of studies", "2 ans d'études", "studied for three years". */
const readYearsOfStudies: Reader = (marks, at, state) => {
  const years = marks[at]?.number;
  if (years === undefined || years > LONGEST_STUDIES || !is(marks[at + 1], 'YEARS') || state.not) return null;
  const near = marks.slice(at + 2, at + 6).filter(({ sentence }) => sentence === marks[at]?.sentence);
  const ofStudies = near.some((mark) => is(mark, 'STUDIES', 'UNIVERSITY', 'STUDY') || mark.degree !== undefined);
  if (is(marks[at + 2], 'AGO') || !state.named) return null;
  const studied = state.verb === 'DONE' || state.verb === 'STUDY' || state.verb === 'DROPPED';
  if (!ofStudies && !(studied && within(state, 3))) return null;
  const current = state.verb === 'STUDY' && !ofStudies;
  return education({ kind: current ? 'student' : 'other', years }, at + 2);
};

/** "I'm a student", "étudiante en droit", "not a student any more". */
const readStudent: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (!is(mark, 'STUDENT')) return null;
  const predicate = (state.verb === 'BE' || state.verb === 'AS') && within(state, 5);
  const candidate = state.verb === null && state.open && state.subject === 'other';
  if (!predicate && !candidate && !stands(state)) return null;
  if (state.not) return education({ kind: 'not_student' }, at + 1);
  const years = mark?.ordinal;
  const level = mark?.degree;
  return education({ kind: 'student', ...(years && { years }), ...(level && { level }) }, at + 1);
};

/** "I study law", "enrolled", "à la fac". */
const readStudying: Reader = (marks, at, state) => {
  if (!is(marks[at], 'STUDY') || !(state.named || stands(state))) return null;
  return education({ kind: state.not ? 'not_student' : 'student' }, at + 1);
};

/** "I dropped out", "a vocational training": something was learned, and only people can say what it is worth. */
const readOther: Reader = (marks, at, state) => {
  const learned =
    is(marks[at], 'EQUIVALENT') && ['HAVE', 'DONE', 'WITH', 'BE'].includes(state.verb ?? '') && within(state, 2);
  if (!is(marks[at], 'DROPPED') && !learned) return null;
  return state.named ? education({ kind: 'other' }, at + 1) : null;
};

const READERS: readonly Reader[] = [
  readNoUniversity,
  readClass,
  readSecondary,
  readYearOfStudy,
  readYearsOfStudies,
  readDegree,
  readGraduate,
  readDiploma,
  readStudent,
  readStudying,
  readOther,
];

const education = (said: StatedEducation, to: number): Read => ({ fact: { kind: 'education', said }, to });
