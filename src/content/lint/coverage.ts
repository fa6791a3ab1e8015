import { FACT_IDS, type FactStatus } from '../schema/facts.ts';
import type { Vacancy } from '../schema/vacancy.ts';

const WIDTH = 120;
const STATUSES: readonly FactStatus[] = ['stated', 'silent', 'lost', 'conflict'];
const FIRST = Math.max(...FACT_IDS.map((id) => id.length));

/** A table of which vacancy says what of which fact, no wider than 120 columns: with many vacancies, several tables. */
export function coverage(vacancies: readonly Pick<Vacancy, 'id' | 'facts'>[]): string {
  if (vacancies.length === 0) return '';
  const cell = Math.max(8, ...vacancies.map(({ id }) => id.length)) + 2;
  const perTable = Math.max(1, Math.floor((WIDTH - FIRST) / cell));
  const tables = [];
  for (let from = 0; from < vacancies.length; from += perTable) {
    tables.push(table(vacancies.slice(from, from + perTable), cell));
  }
  return tables.join('\n\n');
}

function table(vacancies: readonly Pick<Vacancy, 'id' | 'facts'>[], cell: number): string {
  const row = (first: string, cells: readonly (string | number)[]) =>
    [first.padEnd(FIRST), ...cells.map((text) => `  ${String(text).padEnd(cell - 2)}`)].join('').trimEnd();
  const head = row(
    '',
    vacancies.map(({ id }) => id),
  );
  const line = '-'.repeat(FIRST + vacancies.length * cell);
  const facts = FACT_IDS.map((id) =>
    row(
      id,
      vacancies.map(({ facts }) => facts[id].status),
    ),
  );
  const sums = STATUSES.map((status) =>
    row(
      status,
      vacancies.map(({ facts }) => count(facts, status)),
    ),
  );
  return [head, line, ...facts, line, ...sums].join('\n');
}

function count(facts: Vacancy['facts'], status: FactStatus): number {
  return FACT_IDS.filter((id) => facts[id].status === status).length;
}
