import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Members } from '../../reference/reference.ts';
import type { StatedFacts } from '../../understand/stated/stated.ts';
import type { CriterionCheck, EligibilityVerdict, Verdict } from '../decision.ts';
import { read } from '../facts.ts';
import { type Intakes, judgeAge } from './age.ts';
import { brusselsDay } from './calendar.ts';
import { judgeEducation } from './education.ts';
import type { Finding } from './finding.ts';
import { judgeLanguages, judgeWorkIn } from './languages.ts';
import { judgeNationality } from './nationality.ts';

const CRITERIA = ['nationality', 'age', 'education', 'languages', 'further_criteria'] as const satisfies FactId[];
type Criterion = (typeof CRITERIA)[number];

/**
 * Judges what a person stated by one vacancy's criteria, on the Brussels calendar day of `now` (ISO UTC).
 * `members` is `content.reference.members`. A criterion of which the posting is silent is none.
 */
export function judge(vacancy: Vacancy, stated: StatedFacts, now: string, members: Members): EligibilityVerdict {
  const today = brusselsDay(now);
  const one = <Id extends Criterion>(
    id: Id,
    find: (value: NonNullable<ReturnType<typeof read<Id>>['value']>) => Finding,
  ) => {
    const { value } = read(vacancy, id);
    return value === null ? [] : [{ criterion: id, ...find(value) }];
  };
  const judges: Readonly<Record<Criterion, () => readonly CriterionCheck[]>> = {
    nationality: () => one('nationality', (value) => judgeNationality(value, stated, members)),
    age: () => one('age', (value) => judgeAge(value, stated, today, intakesOf(vacancy))),
    education: () => one('education', (value) => judgeEducation(value, stated, today)),
    languages: () => one('languages', (value) => judgeLanguages(value, stated)),
    further_criteria: () => furtherChecks(vacancy, stated),
  };
  const checks = CRITERIA.flatMap((id) => {
    const { status } = read(vacancy, id);
    if (status === 'lost') return [lost(id, stated)];
    return status === 'held' ? [held(id, stated)] : judges[id]();
  });
  return { verdict: verdictOf(checks), checks };
}

/** Items that only people can judge, but for a language that one must work in. */
function furtherChecks(vacancy: Vacancy, stated: StatedFacts): CriterionCheck[] {
  const items = read(vacancy, 'further_criteria').value ?? [];
  return items.map(({ workIn }, item) => {
    const finding: Finding = workIn === undefined ? { result: 'not_told' } : judgeWorkIn(workIn, stated);
    return { criterion: 'further_criteria', item, ...finding };
  });
}

/** Of a criterion that our copy lost nothing can be said; the words are kept, to show that they were understood. */
function lost(criterion: Criterion, stated: StatedFacts): CriterionCheck {
  const told = toldOf(criterion, stated);
  return { criterion, result: 'lost', because: 'lost_in_copy', ...(told && { understood: told.words }) };
}

/** While staff are checking a criterion, nobody can tell whether it is met, whatever was said. */
function held(criterion: Criterion, stated: StatedFacts): CriterionCheck {
  const told = toldOf(criterion, stated);
  return { criterion, result: 'cannot_tell', because: 'held', ...(told && { understood: told.words }) };
}

function toldOf(criterion: Criterion, stated: StatedFacts): { readonly words: string } | undefined {
  switch (criterion) {
    case 'nationality':
      return stated.nationalities ?? stated.notMemberNational ?? stated.memberNational;
    case 'age':
      return stated.age ?? stated.born ?? stated.turns ?? stated.ageBounds;
    case 'education':
      return stated.education;
    case 'languages':
      return stated.languages;
    case 'further_criteria':
      return undefined;
  }
}

/** The worst that was found; where every criterion is lost, or there is none, nothing is stated to judge by. */
function verdictOf(checks: readonly CriterionCheck[]): Verdict {
  const known = checks.filter(({ result }) => result !== 'lost');
  if (known.length === 0) return 'not_stated';
  if (known.some(({ result }) => result === 'not_met')) return 'not_eligible';
  const isUnclear = checks.some(
    ({ result, understood }) => result === 'cannot_tell' || (result === 'lost' && understood),
  );
  return isUnclear ? 'cannot_tell' : 'eligible';
}

function intakesOf(vacancy: Vacancy): Intakes {
  const { value, status } = read(vacancy, 'start_date');
  return status === 'lost' || status === 'held' ? 'unknown' : value;
}
