import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { bookOf } from '../book.ts';
import { read } from '../facts.ts';
import { type Draft, say } from './draft.ts';
import { inSentence, listed, namesOf } from './tongue.ts';

/** Says in one sentence what our copy of a posting lost; of several postings that lost the same, once. */
export function sayAllLost(draft: Draft, vacancies: readonly Vacancy[], ids: readonly FactId[]): void {
  for (const { points, some } of bearersOf(draft, 'lost', vacancies, ids))
    say(draft, fill(draft.words.status.all_lost, { vacancies: namesOf(draft, some), points }));
}

/** Says in the same way what staff are checking. */
export function sayAllHeld(draft: Draft, vacancies: readonly Vacancy[], ids: readonly FactId[]): void {
  if (!bookOf(draft.content).hasHeld) return;
  for (const { points, some } of bearersOf(draft, 'held', vacancies, ids))
    say(draft, fill(draft.words.status.all_held, { vacancies: namesOf(draft, some), points }));
}

/** Vacancies by the facts of that status which they share, as one list of labels. */
function bearersOf(draft: Draft, status: 'lost' | 'held', vacancies: readonly Vacancy[], ids: readonly FactId[]) {
  const bearers = new Map<string, Vacancy[]>();
  for (const vacancy of vacancies) {
    const labels = ids.flatMap((id) =>
      read(vacancy, id).status === status ? [inSentence(draft.words.facts[id].label)] : [],
    );
    if (labels.length === 0) continue;
    const points = listed(draft, labels);
    const together = bearers.get(points);
    if (together) together.push(vacancy);
    else bearers.set(points, [vacancy]);
  }
  return [...bearers].map(([points, some]) => ({ points, some }));
}
