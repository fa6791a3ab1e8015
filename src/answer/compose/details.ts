import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY, programmeOf } from '../book.ts';
import { CARD, CRITERIA } from '../parts.ts';
import { stateOf } from '../state.ts';
import { compare } from './compare.ts';
import { cite, type Draft, list, say } from './draft.ts';
import { opening } from './opening.ts';
import { cellOf } from './rows.ts';
import { shortState } from './standing.ts';
import { inSentence, listed, sayCount, sayName } from './tongue.ts';
import { tellVacancies, vacancyItem } from './vacancy-list.ts';

/** What two vacancies are compared in, beside their cards. */
const COMPARED: readonly FactId[] = [
  ...CARD,
  ...CRITERIA.filter((id) => id !== 'languages'),
  'desirable_criteria',
  'documents',
];

/** Tells what there is to know of a vacancy; of several, where they differ; of many, which there are. */
export function tellDetails(draft: Draft): void {
  const [first, ...others] = draft.vacancies;
  if (!first || draft.vacancies.length >= MANY) tellVacancies(draft);
  else if (others.length === 0) tellCard(draft, first);
  else tellDifferences(draft);
}

function tellCard(draft: Draft, vacancy: Vacancy): void {
  const { details } = draft.words.talk;
  const programme = draft.content.programmes.find(({ id }) => id === vacancy.programme);
  const count = programmeOf(draft.content, vacancy).length;
  const filling = {
    scope: opening(draft, [vacancy], 'label'),
    name: sayName(draft, vacancy.names.full),
    programme: programme ? sayName(draft, programme.names) : vacancy.programme,
  };
  say(
    draft,
    count > 1 ? fill(details.intro, { ...filling, count: sayCount(draft, count) }) : fill(details.intro_only, filling),
  );
  const state = { label: details.state, value: shortState(draft, vacancy, draft.now) };
  // The state names the deadline already, unless the vacancy was withdrawn.
  const isWithdrawn = stateOf(vacancy, draft.now).kind === 'withdrawn';
  const rows = CARD.filter((id) => isWithdrawn || id !== 'deadline').map((id) => ({
    label: draft.words.facts[id].label,
    value: cellOf(draft, vacancy, id),
  }));
  cite(draft, [vacancy], 'deadline');
  draft.blocks.push({ kind: 'facts', rows: [state, ...rows] });
}

function tellDifferences(draft: Draft): void {
  const { details } = draft.words.talk;
  const { vacancies } = draft;
  const differing = COMPARED.filter((id) => !isSame(draft, id));
  const same = COMPARED.filter((id) => isSame(draft, id) && compare(vacancies, id).known.length > 0);
  const scope = opening(draft, vacancies);
  say(draft, fill(differing.length > 0 ? details.differ : details.none, { scope }));
  list(
    draft,
    vacancies.map((vacancy) => vacancyItem(draft, vacancy)),
  );
  if (differing.length > 0) {
    draft.blocks.push({
      kind: 'table',
      caption: details.caption,
      columns: [details.point, ...vacancies.map(({ names }) => sayName(draft, names.short))],
      rows: differing.map((id) => [label(draft, id), ...vacancies.map((vacancy) => cellOf(draft, vacancy, id))]),
    });
  }
  const labels = same.map((id) => inSentence(draft.words.facts[id].label));
  if (labels.length > 0) say(draft, fill(details.same, { labels: listed(draft, labels) }));
}

function isSame(draft: Draft, id: FactId): boolean {
  const { known, lost, silent } = compare(draft.vacancies, id);
  const kinds = known.length + (lost.length > 0 ? 1 : 0) + (silent.length > 0 ? 1 : 0);
  return kinds === 1;
}

function label({ words }: Draft, id: FactId): Runs {
  return [{ kind: 'text', text: words.facts[id].label }];
}
