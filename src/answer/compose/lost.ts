import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { read } from '../facts.ts';
import { type Draft, say } from './draft.ts';
import { inSentence, listed, namesOf } from './tongue.ts';

/** Says in one sentence what our copy of a posting lost; of several postings that lost the same, once. */
export function sayAllLost(draft: Draft, vacancies: readonly Vacancy[], ids: readonly FactId[]): void {
  const bearers = new Map<string, Vacancy[]>();
  for (const vacancy of vacancies) {
    const lost = ids.filter((id) => read(vacancy, id).status === 'lost');
    if (lost.length === 0) continue;
    const points = listed(
      draft,
      lost.map((id) => inSentence(draft.words.facts[id].label)),
    );
    const together = bearers.get(points);
    if (together) together.push(vacancy);
    else bearers.set(points, [vacancy]);
  }
  for (const [points, some] of bearers)
    say(draft, fill(draft.words.status.all_lost, { vacancies: namesOf(draft, some), points }));
}
