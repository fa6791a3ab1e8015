import { fill } from '../../content/fill.ts';
import type { LocalTime } from '../../content/local-time.ts';
import type { MomentCheck, Part } from '../decision.ts';
import { endOf, isoOf, sayInstant, sayLeft } from '../time.ts';
import { compare } from './compare.ts';
import { type Draft, isPrivate, say } from './draft.ts';
import { sayMoment, sayTime } from './elsewhere.ts';
import { tellDeadline, tellUntil, tellWhetherOpen } from './standing.ts';

/** Tells the deadline as it was asked for: as a date, as the time that is left, or beside a moment that may be in time. */
export function tellDeadlineAsked(draft: Draft, part: Part): void {
  if (!tellMoments(draft, part)) {
    if (part.asksTimeLeft && isPrivate(draft)) tellTimeLeft(draft);
    else tellDeadline(draft);
  }
}

/** Tells whether one can still apply, now or at the moment that was asked about. */
export function tellOpenAsked(draft: Draft, part: Part): void {
  if (!tellMoments(draft, part)) tellWhetherOpen(draft);
}

/** Where it is not known yet in which zone the moment is meant, nothing is told of it. */
function tellMoments(draft: Draft, { moments, outcome }: Part): boolean {
  if (!moments || outcome === 'clarify') return false;
  tellWhetherInTime(draft, moments);
  return true;
}

function tellTimeLeft(draft: Draft): void {
  tellUntil(draft, (scope, deadline) => {
    const left = sayLeft(draft.words, endOf(deadline) - draft.now);
    return [fill(draft.words.elsewhere.left, { scope, left, deadline: sayTime(draft, deadline) })];
  });
}

/** Once applications are closed, that comes first, and the moment is told as what it was. */
function tellWhetherInTime(draft: Draft, moments: Readonly<Record<string, MomentCheck>>): void {
  const { in_time, too_late, was_in_time, was_too_late } = draft.words.elsewhere;
  tellUntil(draft, (scope, deadline) => {
    const moment = moments[isoOf(deadline)];
    if (!moment) return [];
    const filling = { scope, moment: saidOf(draft, moment, deadline), deadline: [sayInstant(draft.words, deadline)] };
    return [fill(moment.inTime ? in_time : too_late, filling)];
  });
  for (const { reading } of compare(draft.vacancies, 'deadline').known) {
    const deadline = reading.value;
    const moment = deadline && moments[isoOf(deadline)];
    if (!moment || draft.now < endOf(deadline)) continue;
    say(draft, fill(moment.inTime ? was_in_time : was_too_late, { moment: saidOf(draft, moment, deadline) }));
  }
}

function saidOf(draft: Draft, { time, at }: MomentCheck, { zone }: LocalTime) {
  return sayMoment(draft, time, at, zone);
}
