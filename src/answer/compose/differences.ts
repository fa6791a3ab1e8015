import { fill, plainText } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { CARD, CRITERIA } from '../parts.ts';
import { stateOf } from '../state.ts';
import { briefCell, sayBrief } from './brief.ts';
import { compare, isDiffering } from './compare.ts';
import { bind, cite, type Draft, say, tellOf } from './draft.ts';
import { sayAllHeld, sayAllLost } from './lost.ts';
import { opening } from './opening.ts';
import { remarkConflicts } from './remarks.ts';
import { type Row, rowsOf } from './rows.ts';
import { shortState } from './standing.ts';
import { inSentence, listed, namesOf, sayCount, sayName } from './tongue.ts';
import { tellVacancies } from './vacancy-list.ts';

/** What vacancies are compared in; their state, which holds the deadline, comes before. */
const COMPARED: readonly FactId[] = [
  ...CARD,
  ...CRITERIA.filter((id) => id !== 'languages'),
  'desirable_criteria',
  'documents',
];

/** A table with more vacancies than these side by side can't be read. */
const COLUMNS = 3;

/** Tells where several vacancies differ, side by side, what our copies lost, and what is the same, once. */
export function tellDifferences(draft: Draft): void {
  const { vacancies, words } = draft;
  const { differ, none } = words.talk.details;
  // The state names the deadline already, unless a vacancy was withdrawn.
  const isWithdrawn = vacancies.some((vacancy) => stateOf(vacancy, draft.now).kind === 'withdrawn');
  const ids = COMPARED.filter((id) => isWithdrawn || id !== 'deadline');
  const differing = ids.filter((id) => isDiffering(compare(vacancies, id)));
  const state = stateRow(draft);
  const points = [...state.differing, ...differing.map((id) => words.facts[id].label)].map(inSentence);
  const scope = opening(draft, vacancies);
  say(draft, points.length > 0 ? fill(differ, { scope, points: listed(draft, points) }) : fill(none, { scope }));
  cite(draft, vacancies);
  tellOf(draft, vacancies, 'deadline');
  if (points.length > 0) sayDiffering(draft, differing, state.differing.length > 0);
  const others = ids.filter((id) => !differing.includes(id));
  sayAllLost(draft, vacancies, others);
  sayAllHeld(draft, vacancies, others);
  saySame(draft, others, state.same);
  for (const id of COMPARED) remarkConflicts(draft, vacancies, id);
}

/** Of many vacancies: that they are too many to be set side by side, and which there are. */
export function tellMany(draft: Draft): void {
  const { decision, vacancies, words } = draft;
  const count = String(vacancies.length);
  if (decision.compares === 'difference' && vacancies.length > 0)
    say(draft, fill(words.talk.details.too_many, { count }));
  tellVacancies(draft);
}

/** The label of the state where vacancies differ in it, else the row that tells it once. */
function stateRow(draft: Draft): { readonly differing: readonly string[]; readonly same: readonly Row[] } {
  const label = draft.words.talk.details.state;
  const [first, ...others] = draft.vacancies.map((vacancy) => shortState(draft, vacancy, draft.now));
  const isSame = first && others.every((other) => plainText(other) === plainText(first));
  return isSame ? { differing: [], same: [{ label, value: first }] } : { differing: [label], same: [] };
}

function sayDiffering(draft: Draft, differing: readonly FactId[], hasState: boolean): void {
  const { vacancies, words } = draft;
  const { caption, point, name, state } = words.talk.details;
  if (vacancies.length > COLUMNS) {
    say(draft, [{ kind: 'strong', text: caption }]);
    draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, differing, briefCell) });
    return;
  }
  const row = (label: string, cellFor: (vacancy: Vacancy) => Runs): readonly Runs[] => [
    [{ kind: 'text', text: label }],
    ...vacancies.map(cellFor),
  ];
  const columns = [point, ...vacancies.map(({ names }) => sayName(draft, names.short))];
  const rows = [
    row(name, ({ names }) => [{ kind: 'text', text: sayName(draft, names.full) }]),
    ...(hasState ? [row(state, (vacancy) => shortState(draft, vacancy, draft.now))] : []),
    ...differing.map((id) => row(words.facts[id].label, (vacancy) => briefCell(draft, vacancy, id))),
  ];
  draft.blocks.push({ kind: 'table', caption, columns, rows });
}

/** What two or more vacancies say alike: what all of them say first, then what those say whose copy has it. */
function saySame(draft: Draft, ids: readonly FactId[], ofAll: readonly Row[]): void {
  const { same, same_both, same_in } = draft.words.talk.details;
  const { vacancies } = draft;
  const alike = new Map<string, { vacancies: readonly Vacancy[]; rows: Row[] }>();
  if (ofAll.length > 0) alike.set(namesOf(draft, vacancies), { vacancies, rows: [...ofAll] });
  for (const id of ids) {
    const [group] = compare(vacancies, id).known;
    if (!group || group.vacancies.length < 2) continue;
    const names = namesOf(draft, group.vacancies);
    const together = alike.get(names) ?? { vacancies: group.vacancies, rows: [] };
    alike.set(names, together);
    together.rows.push({ label: draft.words.facts[id].label, value: sayBrief(draft, group.reading, []) });
    bind(draft, id);
  }
  const count = sayCount(draft, vacancies.length);
  for (const [names, { vacancies: some, rows }] of alike) {
    if (some.length < vacancies.length) say(draft, fill(same_in, { vacancies: names }));
    else say(draft, vacancies.length === 2 ? fill(same_both) : fill(same, { count }));
    draft.blocks.push({ kind: 'facts', rows });
  }
}
