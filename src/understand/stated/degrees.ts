import type { Sense } from '../../content/schema/reference.ts';
import { dateAt } from './dates.ts';
import type { Read, Reader } from './facts.ts';
import { before, is, type Mark } from './mark.ts';
import { type State, stands, within } from './state.ts';
import type { StatedEducation } from './stated.ts';

/** "A bachelor", "doing my MA", "en master 1", "PhD student". */
export const readDegree: Reader = (marks, at, state) => {
  const mark = marks[at];
  const level = mark?.degree;
  if (level === undefined || is(mark, 'STUDENT')) return null;
  const next = marks[at + 1];
  // "Master 1" is the fourth year, "licence 2" the second.
  const small =
    next?.number !== undefined && next.number <= 3 && next.gap === 0 && !is(marks[at + 2], 'YEARS')
      ? next.number
      : undefined;
  const years = small === undefined || level === 'doctorate' ? undefined : small + (level === 'master' ? 3 : 0);
  const studentAt = studentBehind(marks, at);
  const mode = studentAt === null ? modeOf(marks, at, state) : isTold(state) ? 'student' : null;
  if (mode === null) return null;
  if (state.not) return mode === 'student' ? null : education({ kind: 'other' }, at + 1);
  const to = studentAt === null ? at + (small === undefined ? 1 : 2) : studentAt + 1;
  const said = { kind: mode, level, ...(years && { years }) };
  return education(mode === 'graduate' ? { ...said, ...timeOfDegree(marks, at) } : said, to);
};

/** "I have a degree", "doing a degree in law", "je n'ai pas de diplôme". */
export const readDiploma: Reader = (marks, at, state) => {
  if (!is(marks[at], 'DIPLOMA')) return null;
  const mode = modeOf(marks, at, state);
  if (mode === null || mode === 'other') return null;
  if (state.not) return mode === 'student' ? null : education({ kind: 'other' }, at + 1);
  return education(mode === 'graduate' ? { kind: mode, ...timeOfDegree(marks, at) } : { kind: mode }, at + 1);
};

/** "I graduated in June 2024", "diplômée depuis huit mois", "a recent graduate", "graduating next year". */
export const readGraduate: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (is(mark, 'WILL_GRADUATE') && isTold(state)) return education({ kind: 'student' }, at + 1);
  const isNoun = is(mark, 'GRADUATE') && !is(mark, 'GRADUATED');
  if (!isNoun && !is(mark, 'GRADUATED')) return null;
  if (isNoun && state.verb === null && state.open && state.subject === 'self')
    return education({ kind: 'student' }, at + 1);
  if (isNoun && is(marks[at + 1], 'STUDENT', 'STUDIES')) return null;
  // "Diplôme" and "diplômé" look the same without accents: one has a diploma, and is a graduate.
  if (is(mark, 'DIPLOMA') && state.verb !== 'BE' && !stands(state)) return null;
  if (!isTold(state) && !(isNoun ? within(state, 3) && state.verb === 'BE' : state.named)) return null;
  if (state.not) return education({ kind: 'other' }, at + 1);
  const near = marks.slice(at + 1, at + 5).filter(({ sentence }) => sentence === mark?.sentence);
  if (near.some((one) => is(one, 'SECONDARY'))) return education({ kind: 'other', level: 'secondary' }, at + 1);
  return education({ kind: 'graduate', ...timeOfDegree(marks, at) }, at + 1);
};

const HOLDS: readonly (Sense | null)[] = ['HAVE', 'WITH', 'DONE'];
const STUDIES: readonly (Sense | null)[] = ['STUDY', 'STUDY_FOR'];

/** Whether the degree is held or being studied for; null where the sentence says neither. */
function modeOf(marks: readonly Mark[], at: number, state: State): 'student' | 'graduate' | 'other' | null {
  const { verb } = state;
  if (STUDIES.includes(verb) && within(state, 2)) return 'student';
  if (is(before(marks, at), 'STUDY_FOR') && isTold(state)) return 'student';
  if (HOLDS.includes(verb) && within(state, 3)) return 'graduate';
  if (state.last === 'education') return 'other';
  return stands(state) && !state.not ? 'other' : null;
}

/** The "student" that a degree belongs to: "BA student", "master of law student". */
function studentBehind(marks: readonly Mark[], at: number): number | null {
  for (let index = at + 1; index <= at + 4; index++) {
    const mark = marks[index];
    if (!mark || mark.gap > 0 || is(mark, 'AND', 'BUT', 'SELF', 'FROM')) return null;
    if (is(mark, 'STUDENT')) return index;
  }
  return null;
}

const isTold = (state: State) =>
  (state.open || stands(state) || (state.verb === 'BE' && within(state, 3))) && state.subject !== 'nobody';

/** How long ago, or when, the degree was obtained, as far as it stands near. */
function timeOfDegree(marks: readonly Mark[], at: number): Pick<StatedEducation, 'monthsSinceDegree' | 'degreeOn'> {
  const isHere = (index: number) => marks[index]?.sentence === marks[at]?.sentence;
  if ([at - 1, at - 2].some((index) => isHere(index) && is(marks[index], 'JUST') && !is(marks[index], 'FROM')))
    return { monthsSinceDegree: 0 };
  for (let index = at + 1; index <= at + 8 && isHere(index); index++) {
    const ago = monthsAt(marks, index);
    if (ago !== null) return { monthsSinceDegree: ago };
    if (is(marks[index], 'JUST')) return { monthsSinceDegree: 0 };
    const date = is(marks[index], 'IN', 'AGO') || marks[index]?.month !== undefined ? dateAt(marks, index) : null;
    if (date && !date.on.startsWith('-')) return { degreeOn: date.on };
  }
  return {};
}

/** "8 months ago", "il y a deux ans", "depuis huit mois". */
function monthsAt(marks: readonly Mark[], at: number): number | null {
  const count = marks[at]?.number;
  const unit = marks[at + 1];
  if (count === undefined || !unit) return null;
  const isAgo = is(marks[at + 2], 'AGO') || is(before(marks, at), 'AGO');
  if (!isAgo) return null;
  if (is(unit, 'WEEKS')) return 0;
  if (is(unit, 'MONTHS')) return count;
  return is(unit, 'YEARS') ? count * 12 : null;
}

const education = (said: StatedEducation, to: number): Read => ({ fact: { kind: 'education', said }, to });
