import { fill, fillText, plainText } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { MANY, programmeOf } from '../book.ts';
import type { CriterionCheck, EligibilityVerdict, Part, Verdict } from '../decision.ts';
import { CRITERIA } from '../parts.ts';
import { stateOf } from '../state.ts';
import { askedBy, checkTable } from './check-table.ts';
import { offerVacancies } from './choices.ts';
import { isCriteriaKnown, tellCriteria } from './criteria.ts';
import { cite, type Draft, isColleague, isPrivate, note, say } from './draft.ts';
import { opening } from './opening.ts';
import { inSentence, listed } from './tongue.ts';

/** Vacancies that come out the same, in the same tense. */
interface Judged {
  readonly verdict: Verdict;
  readonly isOpen: boolean;
  /** The criteria that decided it. */
  readonly criteria: string;
  readonly vacancies: Vacancy[];
}

/** The order in which verdicts are told: what is known comes before what is not. */
const TOLD: readonly Verdict[] = ['not_eligible', 'cannot_tell', 'eligible', 'not_stated'];

/** Tells how what a person said stands beside the criteria; where others listen, only the criteria themselves. */
export function tellCheck(draft: Draft, { verdicts }: Part): void {
  const { eligibility } = draft.words;
  if (!isPrivate(draft) || !verdicts) {
    tellCriteria(draft);
    if (isColleague(draft)) note(draft, fill(isPrivate(draft) ? eligibility.tell_me : eligibility.shared));
    return;
  }
  for (const judged of inOrder(groupsOf(draft, verdicts)).slice(0, MANY - 1)) sayVerdict(draft, judged);
  const shown = draft.vacancies.slice(0, MANY - 1);
  const table = checkTable(draft, shown, verdicts);
  if (table.rows.length > 0) draft.blocks.push(table);
  const untold = untoldCriteria(draft, verdicts);
  if (untold.length > 0) say(draft, fill(eligibility.not_told, { criteria: listed(draft, untold) }));
  if (Object.values(verdicts).some(({ verdict }) => verdict !== 'not_stated')) note(draft, fill(eligibility.caution));
  else offerOthers(draft);
  for (const id of CRITERIA) cite(draft, shown, id);
}

/** Nothing could be compared: offers the others of the programme whose criteria our copies do show. */
function offerOthers(draft: Draft): void {
  const [only] = draft.vacancies;
  const others = only ? programmeOf(draft.content, only).filter(isCriteriaKnown) : [];
  offerVacancies(draft, draft.words.talk.choices.other, 'eligibility_check', others);
}

function sayVerdict(draft: Draft, { verdict, isOpen, criteria, vacancies }: Judged): void {
  const { eligibility } = draft.words;
  const tense = isOpen ? 'open' : 'closed';
  const scope = opening(draft, vacancies);
  if (verdict === 'not_stated') say(draft, fill(eligibility.not_stated, { scope }));
  else say(draft, fill(eligibility[verdict][tense], { scope, criteria }));
}

function groupsOf(draft: Draft, verdicts: Readonly<Record<string, EligibilityVerdict>>): readonly Judged[] {
  const groups = new Map<string, Judged>();
  for (const vacancy of draft.vacancies) {
    const found = verdicts[vacancy.id];
    if (!found) continue;
    const { kind } = stateOf(vacancy, draft.now);
    const isStillOpen = kind !== 'closed' && kind !== 'withdrawn';
    const criteria = listed(draft, decisive(draft, found));
    const key = `${found.verdict} ${isStillOpen} ${criteria}`;
    const known = groups.get(key);
    if (known) known.vacancies.push(vacancy);
    else groups.set(key, { verdict: found.verdict, isOpen: isStillOpen, criteria, vacancies: [vacancy] });
  }
  return [...groups.values()];
}

function inOrder(groups: readonly Judged[]): readonly Judged[] {
  return TOLD.flatMap((verdict) => groups.filter((group) => group.verdict === verdict));
}

/** The criteria that a verdict rests on. */
function decisive(draft: Draft, { verdict, checks }: EligibilityVerdict): readonly string[] {
  const result = verdict === 'not_eligible' ? 'not_met' : 'cannot_tell';
  // What was told of a criterion that our copy lost is as unclear as what can't be judged.
  const isLost = ({ result: found, understood }: CriterionCheck) => found === 'lost' && understood !== undefined;
  return labels(
    draft,
    checks.filter((check) => check.result === result || (result === 'cannot_tell' && isLost(check))),
  );
}

/** What was not told of; a further criterion, whose name says nothing, with what it asks. */
function untoldCriteria(draft: Draft, verdicts: Readonly<Record<string, EligibilityVerdict>>): readonly string[] {
  const { untold } = draft.words.eligibility;
  const names = draft.vacancies.flatMap((vacancy) => {
    const checks = verdicts[vacancy.id]?.checks.filter(({ result }) => result === 'not_told') ?? [];
    return checks.flatMap((check) => {
      const [criterion = ''] = labels(draft, [check]);
      const text = check.item === undefined ? '' : inSentence(plainText(askedBy(draft, vacancy, check)));
      return text === '' ? criterion : fillText(untold, { criterion, text });
    });
  });
  return [...new Set(names)];
}

function labels({ words }: Draft, checks: readonly CriterionCheck[]): readonly string[] {
  return [...new Set(checks.map(({ criterion }) => inSentence(words.facts[criterion].label)))];
}
