import { instantOf, monthIn } from '../local-time.ts';
import type { Problem } from '../problem.ts';
import { asWarning, problemAt } from '../problem-at.ts';
import type { Sources, VacancyFile } from '../sources.ts';
import type { Path } from '../yaml-file.ts';

const MINUTE = 60_000;

/**
 * Dates that can hardly be right, as warnings: past ones of a vacancy that is still open at `now` (ISO UTC), and dates of
 * one vacancy that contradict each other.
 */
export function checkDates(sources: Sources, now: string): Problem[] {
  return sources.vacancies.flatMap((file) => [
    ...(isOpen(file, now) ? pastDates(file, sources, now) : []),
    ...orderOfDates(file),
    ...changeInFuture(file, now),
  ]);
}

/** The minute of the deadline itself is still in time; without a deadline nothing says that it is closed. */
function isOpen({ value: { state, facts } }: VacancyFile, now: string): boolean {
  if (state.kind === 'withdrawn') return false;
  const deadline = standing(facts.deadline);
  return !deadline || Date.parse(now) < Date.parse(instantOf(deadline.value)) + MINUTE;
}

function pastDates(file: VacancyFile, { webinars }: Sources, now: string): Problem[] {
  const { start_date, webinar } = file.value.facts;
  const intakes = standing(start_date);
  const thisMonth = monthIn('Europe/Brussels', now);
  const starts = (intakes?.value ?? []).flatMap((month, i) => {
    if (month >= thisMonth) return [];
    const path = ['facts', 'start_date', ...(intakes?.path ?? []), i];
    return [past(file, path, `People can still apply, but the start in ${month} is over.`)];
  });
  const session = standing(webinar);
  const held = webinars.find(({ value: { id } }) => id === session?.value);
  if (!session || !held || instantOf(held.value.starts) >= now) return starts;
  const message = `People can still apply, but the webinar ${held.value.id} is over (${held.value.starts.at}).`;
  return [...starts, past(file, ['facts', 'webinar', ...session.path], message)];
}

function past(file: VacancyFile, path: Path, message: string): Problem {
  return asWarning(problemAt(file.yaml, path, 'past-date', message, 'Check it against the posting.'));
}

function orderOfDates(file: VacancyFile): Problem[] {
  const { deadline, start_date, published } = file.value.facts;
  const closes = standing(deadline);
  if (!closes) return [];
  const path = ['facts', 'deadline', ...closes.path, 'at'];
  const outOfOrder = (message: string) =>
    asWarning(problemAt(file.yaml, path, 'dates-out-of-order', message, 'Check both dates against the posting.'));
  const { at } = closes.value;
  const first = [...(standing(start_date)?.value ?? [])].sort()[0];
  const appeared = standing(published)?.value;
  return [
    ...(first !== undefined && at.slice(0, 7) > first
      ? [outOfOrder(`The deadline is later than the start in ${first}.`)]
      : []),
    ...(appeared !== undefined && at.slice(0, 10) < appeared
      ? [outOfOrder(`The deadline is earlier than the day of publication, ${appeared}.`)]
      : []),
  ];
}

function changeInFuture({ yaml, value: { state } }: VacancyFile, now: string): Problem[] {
  if (state.kind === 'by_deadline' || state.on <= now.slice(0, 10)) return [];
  const message = `The vacancy is ${state.kind} on a day that has not come yet, ${state.on}.`;
  const mend = 'The desk says so from today on; write it on that day, or correct the date.';
  return [asWarning(problemAt(yaml, ['state', 'on'], 'future-date', message, mend))];
}

type FactOf<Value> =
  | { readonly status: 'stated'; readonly value: Value }
  | { readonly status: 'silent' | 'lost' }
  | {
      readonly status: 'conflict';
      readonly readings: readonly { readonly id: string; readonly value: Value }[];
      readonly goesBy: string;
    };

/** The value that is gone by, and where it stands below its fact. */
function standing<Value>(fact: FactOf<Value>): { readonly value: Value; readonly path: Path } | null {
  if (fact.status === 'stated') return { value: fact.value, path: ['value'] };
  if (fact.status !== 'conflict') return null;
  const index = fact.readings.findIndex(({ id }) => id === fact.goesBy);
  const reading = fact.readings[index];
  return reading ? { value: reading.value, path: ['readings', index, 'value'] } : null;
}
