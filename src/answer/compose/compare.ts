import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { keepFor } from '../book.ts';
import { isKnown, type Reading, read } from '../facts.ts';

/** Vacancies that say the same of a fact. */
export interface Group<Id extends FactId = FactId> {
  readonly reading: Reading<Id>;
  readonly vacancies: readonly Vacancy[];
}

export interface Comparison<Id extends FactId = FactId> {
  /** What is stated, most vacancies first. */
  readonly known: readonly Group<Id>[];
  readonly lost: readonly Group<Id>[];
  readonly silent: readonly Vacancy[];
  /** Staff are checking it. */
  readonly held: readonly Vacancy[];
}

/** Some say another thing than others, or nothing. What our copy lost, or staff are checking, is no difference. */
export function isDiffering({ known, silent }: Comparison): boolean {
  return known.length > 1 || (known.length > 0 && silent.length > 0);
}

const comparisons = new WeakMap<readonly Vacancy[], Map<FactId, Comparison>>();

/** What vacancies say of one fact: who says the same, who says nothing, of whom our copy lost it, and where staff are checking it. */
export function compare<Id extends FactId>(vacancies: readonly Vacancy[], id: Id): Comparison<Id> {
  const byFact = keepFor(comparisons, vacancies, () => new Map<FactId, Comparison>());
  let comparison = byFact.get(id);
  if (!comparison) {
    comparison = compareAnew(vacancies, id);
    byFact.set(id, comparison);
  }
  return comparison as Comparison<Id>;
}

const NONE: readonly Vacancy[] = [];

function compareAnew(vacancies: readonly Vacancy[], id: FactId): Comparison {
  const groups = new Map<string, { reading: Reading; vacancies: Vacancy[] }>();
  for (const vacancy of vacancies) {
    const reading = read(vacancy, id);
    const group = groups.get(reading.key);
    if (group) group.vacancies.push(vacancy);
    else groups.set(reading.key, { reading, vacancies: [vacancy] });
  }
  const all = [...groups.values()];
  return {
    known: all.filter(({ reading }) => isKnown(reading)).sort((a, b) => b.vacancies.length - a.vacancies.length),
    lost: all.filter(({ reading }) => reading.status === 'lost'),
    silent: groups.get('silent')?.vacancies ?? NONE,
    held: groups.get('held')?.vacancies ?? NONE,
  };
}
