import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import { CARD, CRITERIA } from '../parts.ts';
import { compare } from './compare.ts';
import { type Draft, list, say } from './draft.ts';
import { opening } from './opening.ts';
import { remarkConflicts } from './remarks.ts';
import { cellOf, rowsOf } from './rows.ts';
import { sayCount, sayName } from './tongue.ts';
import { tellVacancies, vacancyItem } from './vacancy-list.ts';

/** What vacancies are compared in. */
const COMPARED: readonly FactId[] = [
  ...CARD,
  ...CRITERIA.filter((id) => id !== 'languages'),
  'desirable_criteria',
  'documents',
];

/** A table with more vacancies than these side by side can't be read. */
const COLUMNS = 3;

/** Tells where several vacancies differ, side by side, and what is the same in all of them, once. */
export function tellDifferences(draft: Draft): void {
  const { details } = draft.words.talk;
  const { vacancies } = draft;
  const differing = COMPARED.filter((id) => !isSame(draft, id));
  const same = COMPARED.filter((id) => isSame(draft, id) && compare(vacancies, id).known.length > 0);
  say(draft, fill(differing.length > 0 ? details.differ : details.none, { scope: opening(draft, vacancies) }));
  list(
    draft,
    vacancies.map((vacancy) => vacancyItem(draft, vacancy)),
  );
  if (differing.length > 0) sayDiffering(draft, differing);
  for (const id of COMPARED) remarkConflicts(draft, vacancies, id);
  if (same.length === 0) return;
  const count = sayCount(draft, vacancies.length);
  say(draft, vacancies.length === 2 ? fill(details.same_both) : fill(details.same, { count }));
  draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, same) });
}

/** Of many vacancies: that they are too many to be set side by side, and which there are. */
export function tellMany(draft: Draft): void {
  const { decision, vacancies, words } = draft;
  const count = String(vacancies.length);
  if (decision.compares === 'difference' && vacancies.length > 0)
    say(draft, fill(words.talk.details.too_many, { count }));
  tellVacancies(draft);
}

function sayDiffering(draft: Draft, differing: readonly FactId[]): void {
  const { vacancies, words } = draft;
  const { caption, point } = words.talk.details;
  if (vacancies.length > COLUMNS) {
    say(draft, [{ kind: 'strong', text: caption }]);
    draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, differing) });
    return;
  }
  const columns = [point, ...vacancies.map(({ names }) => sayName(draft, names.short))];
  const rows = differing.map((id) => [
    [{ kind: 'text', text: words.facts[id].label } as const],
    ...vacancies.map((vacancy) => cellOf(draft, vacancy, id)),
  ]);
  draft.blocks.push({ kind: 'table', caption, columns, rows });
}

function isSame(draft: Draft, id: FactId): boolean {
  const { known, lost, silent } = compare(draft.vacancies, id);
  const kinds = known.length + (lost.length > 0 ? 1 : 0) + (silent.length > 0 ? 1 : 0);
  return kinds === 1;
}
