import { plainText } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY } from '../book.ts';
import { read } from '../facts.ts';
import { compare } from './compare.ts';
import { cite, type Draft } from './draft.ts';
import { sayShort } from './shorts.ts';
import { namesOf } from './tongue.ts';

export interface Row {
  readonly label: string;
  readonly value: Runs;
}

/** How one vacancy's fact is said. */
type Cell = (draft: Draft, vacancy: Vacancy, id: FactId) => Runs;

/** Facts in a few words, one row each; where vacancies differ, the row says which has what. */
export function rowsOf(draft: Draft, ids: readonly FactId[], cell: Cell = cellOf): readonly Row[] {
  return ids.map((id) => ({ label: draft.words.facts[id].label, value: acrossAll(draft, id, cell) }));
}

/** What stands in place of a fact that is not known, by its status. */
const SHORT_OF = { silent: 'short_silent', lost: 'short_lost', held: 'short_held' } as const;

/** One vacancy's fact in a few words, or why there is none. */
export function cellOf(draft: Draft, vacancy: Vacancy, id: FactId): Runs {
  const reading = read(vacancy, id);
  cite(draft, [vacancy], id);
  const { status } = reading;
  if (status === 'stated' || status === 'conflict') return sayShort(draft, reading);
  return text(draft.words.status[SHORT_OF[status]]);
}

/** The same without what our copy lost, for where one sentence says it of all the rows. */
export function knownCell(draft: Draft, vacancy: Vacancy, id: FactId): Runs {
  return read(vacancy, id).status === 'lost' ? [] : cellOf(draft, vacancy, id);
}

function acrossAll(draft: Draft, id: FactId, cell: Cell): Runs {
  const cells = cellsOf(draft, id, cell);
  const separator = text(draft.words.join.semicolon);
  return cells.slice(0, MANY - 1).flatMap(({ value, vacancies }, i): Runs => {
    if (cells.length === 1 && vacancies.length === draft.vacancies.length) return value;
    return [...(i === 0 ? [] : separator), ...text(`${whose(draft, vacancies)} `), ...value];
  });
}

/** What vacancies say in a few words, with those that say the same. */
function cellsOf(
  draft: Draft,
  id: FactId,
  cell: Cell,
): readonly { readonly value: Runs; readonly vacancies: readonly Vacancy[] }[] {
  const { known, lost, silent, held } = compare(draft.vacancies, id);
  const groups = [...known, ...lost].map((group) => group.vacancies);
  const cells = new Map<string, { value: Runs; vacancies: readonly Vacancy[] }>();
  for (const vacancies of [...groups, silent, held]) {
    const [first] = vacancies;
    if (!first) continue;
    cite(draft, vacancies, id);
    const value = cell(draft, first, id);
    const key = plainText(value);
    if (key === '') continue;
    cells.set(key, { value, vacancies: [...(cells.get(key)?.vacancies ?? []), ...vacancies] });
  }
  return [...cells.values()];
}

function whose(draft: Draft, vacancies: readonly Vacancy[]): string {
  const names = vacancies.length < MANY ? namesOf(draft, vacancies) : String(vacancies.length);
  return `(${names})`;
}

function text(words: string): Runs {
  return [{ kind: 'text', text: words }];
}
