import type { LocalTime } from '../content/local-time.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';
import { endOf } from './time.ts';

const DAY = 86_400_000;

/** How long before its deadline a vacancy counts as closing soon. */
const SOON = 7 * DAY;

/** How long a withdrawal or an extension is said before everything else. */
const NEWS = 14 * DAY;

export interface VacancyState {
  /** `held`: staff are checking the deadline, so nobody can tell. */
  readonly kind: 'open' | 'closing_soon' | 'closed' | 'withdrawn' | 'held';
  /** The last minute in which one may apply; null where no deadline is known, or it is held. */
  readonly deadline: LocalTime | null;
  /** It was withdrawn or extended less than 14 days ago, which is said first. */
  readonly isNews: boolean;
}

/** The deadline that holds, be it stated or the reading that we go by; null where it is silent, lost or held. */
export function deadlineOf(vacancy: Vacancy): LocalTime | null {
  const fact = vacancy.facts.deadline;
  if (fact.status === 'stated') return fact.value;
  if (fact.status !== 'conflict') return null;
  return fact.readings.find(({ id }) => id === fact.goesBy)?.value ?? null;
}

/** What holds for a vacancy at `now` (UTC epoch, ms). A change of state holds from the beginning of its day, UTC. */
export function stateOf(vacancy: Vacancy, now: number): VacancyState {
  const deadline = deadlineOf(vacancy);
  const { state } = vacancy;
  const changed = state.kind === 'by_deadline' ? Number.POSITIVE_INFINITY : Date.parse(state.on);
  const isNews = now >= changed && now < changed + NEWS;
  if (state.kind === 'withdrawn' && now >= changed) return { kind: 'withdrawn', deadline, isNews };
  if (!deadline) return { kind: vacancy.facts.deadline.status === 'held' ? 'held' : 'open', deadline, isNews };
  const left = endOf(deadline) - now;
  if (left <= 0) return { kind: 'closed', deadline, isNews };
  return { kind: left <= SOON ? 'closing_soon' : 'open', deadline, isNews };
}

/** Whether one may apply, as far as anybody can tell. */
export function isOpen(state: VacancyState): boolean {
  return state.kind === 'open' || state.kind === 'closing_soon';
}

/** The next instant (UTC epoch, ms) after `now` at which something about this vacancy opens or closes. */
export function nextChange(vacancy: Vacancy, now: number): number {
  const deadline = deadlineOf(vacancy);
  const moments = [
    deadline ? endOf(deadline) : 0,
    vacancy.state.kind === 'by_deadline' ? 0 : Date.parse(vacancy.state.on),
  ];
  return Math.min(...moments.filter((moment) => moment > now), Number.POSITIVE_INFINITY);
}
