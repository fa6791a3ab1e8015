import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import { bookOf, MANY } from '../book.ts';
import { sayDate } from '../time.ts';
import { compare } from './compare.ts';
import { cite, type Draft, say } from './draft.ts';
import { sayAllLost } from './lost.ts';
import { opening } from './opening.ts';
import { remarkConflicts } from './remarks.ts';
import { knownCell, rowsOf } from './rows.ts';
import { tellFact } from './tell.ts';

/** What interns get is more than the list of offers, but the rest needs a few words only. */
const BESIDE = ['stipend', 'travel_reimbursement', 'telework', 'working_hours', 'duration'] as const;

/** Tells what is offered: the list, then grant, travel and conditions in a few words each. */
export function tellBenefits(draft: Draft): void {
  tellFact(draft, 'benefits');
  const { vacancies } = draft;
  const isOfAll = compare(vacancies, 'benefits').known[0]?.vacancies.length === vacancies.length;
  // Whose they are is said anew, where what some or others offer stands just above.
  if (!isOfAll) say(draft, opening(draft, vacancies, 'label'));
  const ids = BESIDE.filter((id) => {
    const { known, held } = compare(vacancies, id);
    return known.length > 0 || held.length > 0;
  });
  draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, ids, knownCell) });
  if (vacancies.length < MANY) sayAllLost(draft, vacancies, BESIDE);
  if (vacancies.length < MANY) remarkConflicts(draft, vacancies, 'telework');
}

/** What postings say around a question that they do not answer themselves. */
const AROUND = {
  how_to_apply: ['deadline', 'documents', 'before_submitting', 'edit_application', 'max_applications'],
  selection_process: ['documents', 'accommodation', 'ai_policy', 'candidate_pool', 'contact'],
} as const satisfies Readonly<Record<string, readonly FactId[]>>;

/** Tells how to apply: where the postings do not say it, what little they do say. */
export function tellHowToApply(draft: Draft): void {
  tellFact(draft, 'how_to_apply');
  tellAround(draft, 'how_to_apply');
}

/** Tells the steps of the selection in the same way, with the webinar that was to explain them. */
export function tellSelection(draft: Draft): void {
  tellFact(draft, 'selection_process');
  sayWebinar(draft);
  tellAround(draft, 'selection_process');
}

/** The sentence has no tense, because the webinar may be over. */
function sayWebinar(draft: Draft): void {
  const [group, ...others] = compare(draft.vacancies, 'webinar').known;
  const webinar = bookOf(draft.content).webinars.get(group?.reading.value ?? '');
  if (!group || !webinar || others.length > 0) return;
  say(draft, fill(draft.words.talk.selection.webinar, { date: sayDate(draft.words, webinar.starts.at.slice(0, 10)) }));
  cite(draft, group.vacancies, 'webinar');
}

function tellAround(draft: Draft, intent: keyof typeof AROUND): void {
  const ids = AROUND[intent].filter((id) => isPrinted(draft, id) && !(id === 'deadline' && isToldClosed(draft)));
  if (ids.length === 0) return;
  say(draft, fill(draft.words.talk.little));
  draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, ids) });
}

/** It has been said of all of them that applications closed, and when. */
function isToldClosed({ vacancies, told }: Draft): boolean {
  return vacancies.every((vacancy) => told.has(vacancy));
}

/** What a copy of ours lost, or staff are checking, is named too: left out, it would look as if nothing were asked for. */
function isPrinted(draft: Draft, id: FactId): boolean {
  const { known, lost, held } = compare(draft.vacancies, id);
  return known.length > 0 || lost.length > 0 || held.length > 0;
}
