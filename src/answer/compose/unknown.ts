import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY, programmeOf } from '../book.ts';
import { type Comparison, compare, type Group } from './compare.ts';
import { cite, type Draft, say } from './draft.ts';
import { opening } from './opening.ts';
import { namesOf } from './tongue.ts';

/** Says a fact that is known, with its scope. */
export type SayKnown<Id extends FactId> = (scope: Runs, group: Group<Id>) => void;

/**
 * Says where our copy lost a fact, where postings are silent, and where staff are checking it. For one vacancy whose fact is lost, it adds what others
 * of its programme state, labelled as theirs.
 */
export function sayUnknown<Id extends FactId>(
  draft: Draft,
  id: Id,
  { lost, silent, held }: Comparison<Id>,
  sayKnown: SayKnown<Id>,
): void {
  for (const { vacancies, reading } of lost.slice(0, MANY - 1)) {
    sayLost(draft, vacancies, reading.section ?? '', draft.words.facts[id].about);
    cite(draft, vacancies, id);
  }
  if (silent.length > 0) {
    sayNothing(draft, silent, draft.words.facts[id].about);
    cite(draft, silent);
  }
  sayHeld(draft, held, draft.words.facts[id].about);
  const [only] = draft.vacancies;
  if (lost.length === 1 && draft.vacancies.length === 1 && only) saySiblings(draft, only, id, sayKnown);
}

/** Our copy has an empty list there. `about` is what was looked for. */
export function sayLost(draft: Draft, vacancies: readonly Vacancy[], section: string, about: string): void {
  say(draft, fill(draft.words.status.lost, { scope: opening(draft, vacancies), section, about }));
}

/** The postings say nothing of it. */
export function sayNothing(draft: Draft, vacancies: readonly Vacancy[], about: string): void {
  say(draft, fill(draft.words.status.silent, { scope: opening(draft, vacancies), about }));
}

/** Staff are checking what is said of it. */
export function sayHeld(draft: Draft, vacancies: readonly Vacancy[], about: string): void {
  if (vacancies.length === 0) return;
  say(draft, fill(draft.words.status.held, { scope: opening(draft, vacancies), about }));
  cite(draft, vacancies);
}

/** "IMS-CS and OSG, of the same programme, state:" */
export function siblingScope(draft: Draft, vacancies: readonly Vacancy[]): Runs {
  const { sibling, siblings } = draft.words.scope;
  draft.scoped = [];
  return fill(vacancies.length === 1 ? sibling : siblings, { vacancies: namesOf(draft, vacancies) });
}

/** What others of the programme state of a fact that our copy of this one lost, labelled as theirs. */
export function saySiblings<Id extends FactId>(draft: Draft, only: Vacancy, id: Id, sayKnown: SayKnown<Id>): void {
  for (const group of compare(programmeOf(draft.content, only), id).known.slice(0, MANY - 1)) {
    sayKnown(siblingScope(draft, group.vacancies), group);
  }
}
