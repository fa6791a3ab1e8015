import type { FactValue } from '../../content/schema/facts.ts';
import type { StatedEducation, StatedFacts } from '../../understand/stated/stated.ts';
import { daysOf, monthsBetween } from './calendar.ts';
import type { Finding, Reason } from './finding.ts';

type Way = FactValue<'education'>['anyOf'][number];

/** Whether one of the ways to meet the criterion is open to the person, closed, or can't be told from what they said. */
type Standing = 'open' | 'closed' | 'unclear';

/** The education criterion: any one of its ways suffices. */
export function judgeEducation({ anyOf }: FactValue<'education'>, { education }: StatedFacts, today: string): Finding {
  if (!education) return { result: 'not_told' };
  const understood = education.words;
  const standings = anyOf.map((way) => standingOf(way, education.value, today));
  if (standings.includes('open')) return { result: 'met', understood };
  if (!standings.includes('unclear')) return { result: 'not_met', understood, because: 'studies_too_short' };
  return { result: 'cannot_tell', understood, because: reasonOf(anyOf, standings) };
}

/** "Equivalent education" is for people to judge; where only that is left, it is the reason. */
function reasonOf(anyOf: readonly Way[], standings: readonly Standing[]): Reason {
  const unclear = anyOf.filter((_, index) => standings[index] === 'unclear');
  return unclear.every(({ kind }) => kind === 'equivalent') ? 'equivalent_education' : 'studies_unclear';
}

function standingOf(way: Way, said: StatedEducation, today: string): Standing {
  switch (way.kind) {
    case 'years_of_studies':
      return yearsOfStudies(way.years, said);
    case 'equivalent':
      return 'unclear';
    case 'current_student':
      return currentStudent(said);
    case 'recent_graduate':
      return recentGraduate(way.withinMonths, said, today);
  }
}

/** Who holds a university degree has studied for years, however long ago; a student's current year is not over yet. */
function yearsOfStudies(needed: number, { kind, years, level }: StatedEducation): Standing {
  if (level === 'secondary') return kind === 'other' ? 'closed' : 'unclear';
  if (kind === 'no_university') return 'closed';
  if (level === 'master' || level === 'doctorate') return 'open';
  if (kind === 'graduate' && (level === 'bachelor' || years === undefined)) return needed <= 2 ? 'open' : 'unclear';
  if (years === undefined) return 'unclear';
  const completed = kind === 'student' ? years - 1 : years;
  return completed >= needed ? 'open' : 'closed';
}

function currentStudent({ kind, level }: StatedEducation): Standing {
  if (kind !== 'student') return kind === 'other' && level !== 'secondary' ? 'unclear' : 'closed';
  // The criterion speaks of students among university studies; whether it takes in pupils is not for us to say.
  return level === 'secondary' ? 'unclear' : 'open';
}

function recentGraduate(withinMonths: number, said: StatedEducation, today: string): Standing {
  if (said.kind === 'no_university' || said.level === 'secondary') return 'closed';
  if (said.monthsSinceDegree !== undefined) return said.monthsSinceDegree <= withinMonths ? 'open' : 'closed';
  if (said.degreeOn === undefined) return said.kind === 'student' ? 'closed' : 'unclear';
  const { first, last } = daysOf(said.degreeOn);
  if (monthsBetween(last, today) > withinMonths) return 'closed';
  return monthsBetween(first, today) <= withinMonths && last <= today ? 'open' : 'unclear';
}
