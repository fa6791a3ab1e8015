import { fill } from '../../content/fill.ts';
import type { FactValue } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY } from '../book.ts';
import { read } from '../facts.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, list, say } from './draft.ts';
import { opening } from './opening.ts';
import { remark, sayRest } from './remarks.ts';
import { sayName, sayText } from './tongue.ts';
import { sayUnknown } from './unknown.ts';

type Unit = FactValue<'division'>['units'][number];
type Duties = FactValue<'duties'>;

/** So many tasks of each office are told where several offices are asked about. */
const TASKS_TOLD = 4;

/** Tells what an office does: the unit that was asked about, else the whole, with its units where it is the only one. */
export function tellDivision(draft: Draft, unitId: string | undefined): void {
  const comparison = compare(draft.vacancies, 'division');
  for (const group of comparison.known.slice(0, MANY - 1))
    sayDivision(draft, opening(draft, group.vacancies, 'label'), group, unitId);
  sayRest(draft, comparison.known.length - (MANY - 1));
  sayUnknown(draft, 'division', comparison, () => {});
}

/** Tells the tasks: those of the unit that was asked about, else those of the office. */
export function tellDuties(draft: Draft, unitId: string | undefined): void {
  const comparison = compare(draft.vacancies, 'duties');
  for (const group of comparison.known.slice(0, MANY - 1)) sayDuties(draft, group, unitId);
  sayRest(draft, comparison.known.length - (MANY - 1));
  sayUnknown(draft, 'duties', comparison, () => {});
}

function sayDivision(draft: Draft, scope: Runs, { reading, vacancies }: Group<'division'>, unitId?: string): void {
  if (reading.value === null) return;
  const { units, text } = reading.value;
  const { division } = draft.words.facts;
  cite(draft, vacancies, 'division');
  const unit = units.find(({ id }) => id === unitId);
  if (unit) {
    say(draft, fill(division.says, { scope, text: sayUnit(draft, unit) }));
    return;
  }
  say(draft, fill(division.says, { scope, text: sayText(draft, text) }));
  if (units.length > 0 && draft.vacancies.length === 1) {
    say(draft, fill(division.units));
    list(
      draft,
      units.map(({ names }): Runs => [{ kind: 'text', text: sayName(draft, names) }]),
    );
  }
}

function sayUnit(draft: Draft, { names, text }: Unit): Runs {
  return fill(draft.words.facts.division.unit, { unit: sayName(draft, names), text: sayText(draft, text) });
}

function sayDuties(draft: Draft, group: Group<'duties'>, unitId?: string): void {
  const { value } = group.reading;
  if (value === null) return;
  cite(draft, group.vacancies, 'duties');
  const { says, unit: saysOfUnit } = draft.words.facts.duties;
  const scope = opening(draft, group.vacancies);
  const ofUnit = value.filter(({ unit }) => unit !== undefined && unit === unitId);
  const name = ofUnit.length > 0 ? unitName(draft, group.vacancies, unitId) : null;
  say(draft, name === null ? fill(says, { scope }) : fill(saysOfUnit, { scope, unit: name }));
  if (draft.vacancies.length > 1) listSome(draft, value);
  else listAll(draft, name === null ? value : ofUnit);
  remark(draft, group.vacancies, 'duties');
}

function listAll(draft: Draft, groups: Duties): void {
  for (const { intro, items } of groups) {
    if (intro) say(draft, fill(draft.words.facts.duties.intro, { intro: sayText(draft, intro) }));
    list(
      draft,
      items.map(({ text }) => sayText(draft, text)),
    );
  }
}

/** The first tasks only: the others are a question about one vacancy away. */
function listSome(draft: Draft, groups: Duties): void {
  const all = groups.flatMap(({ items }) => items);
  const shown = all.slice(0, TASKS_TOLD).map(({ text }) => sayText(draft, text));
  const more = all.length - shown.length;
  list(draft, more > 0 ? [...shown, fill(draft.words.status.more_items, { count: String(more) })] : shown);
}

function unitName(draft: Draft, vacancies: readonly Vacancy[], unitId: string | undefined): string | null {
  const units = vacancies.flatMap((vacancy) => read(vacancy, 'division').value?.units ?? []);
  const unit = units.find(({ id }) => id === unitId);
  return unit ? sayName(draft, unit.names) : null;
}
