import { fill } from '../../content/fill.ts';
import type { LocalTime } from '../../content/local-time.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { keepFor, MANY } from '../book.ts';
import { isOpen, stateOf } from '../state.ts';
import { endOf, sayDate, sayInstant, sayLeft } from '../time.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, isPrivate, note, say, tellOf } from './draft.ts';
import { sayTime } from './elsewhere.ts';
import { opening } from './opening.ts';
import { remark, sayRest } from './remarks.ts';
import { sayMonths } from './shorts.ts';
import { sayText, type Tongue } from './tongue.ts';
import { sayUnknown } from './unknown.ts';

const changed = new WeakMap<readonly Vacancy[], readonly Vacancy[]>();

/** What comes before everything else: that a vacancy was withdrawn or extended less than 14 days ago. */
export function sayNews(draft: Draft): void {
  for (const vacancy of changedOf(draft.vacancies)) {
    const { kind, isNews } = stateOf(vacancy, draft.now);
    if (isNews && kind === 'withdrawn') sayWithdrawn(draft, vacancy);
    else if (isNews) sayExtended(draft, vacancy);
  }
}

/** Before an answer that invites to apply: for which vacancies that is no longer possible, or nobody can tell. */
export function sayClosed(draft: Draft): void {
  sayWithdrawals(draft);
  const { known, held } = compare(draft.vacancies, 'deadline');
  sayUnsure(draft, without(held, draft.told));
  for (const group of known.slice(0, MANY - 1)) {
    const untold = without(group.vacancies, draft.told);
    if (untold.length > 0) sayIfClosed(draft, group, untold);
  }
}

/** Tells the deadline, or since when applications are closed. */
export function tellDeadline(draft: Draft): void {
  const { says, left } = draft.words.facts.deadline;
  tellUntil(draft, (scope, deadline) => {
    const runs = fill(says, { scope, deadline: sayTime(draft, deadline) });
    return [runs, ...timeLeft(draft, deadline, (time) => fill(left, { left: time }))];
  });
}

/** Tells whether one can still apply. */
export function tellWhetherOpen(draft: Draft): void {
  const { open } = draft.words.state;
  const { left } = draft.words.facts.deadline;
  tellUntil(draft, (scope, deadline) => {
    const runs = fill(open, { scope, deadline: sayTime(draft, deadline) });
    return [runs, ...timeLeft(draft, deadline, (time) => fill(left, { left: time }))];
  });
}

/** A vacancy's state in a few words. */
export function shortState({ words }: Tongue, vacancy: Vacancy, now: number): Runs {
  const state = stateOf(vacancy, now);
  const { short_open, short_closed, short_open_no_deadline, short_withdrawn, short_held } = words.state;
  if (vacancy.state.kind === 'withdrawn' && state.kind === 'withdrawn') {
    return fill(short_withdrawn, { date: sayDate(words, vacancy.state.on) });
  }
  if (state.kind === 'held') return [{ kind: 'text', text: short_held }];
  if (!state.deadline) return [{ kind: 'text', text: short_open_no_deadline }];
  return fill(isOpen(state) ? short_open : short_closed, { deadline: [sayInstant(words, state.deadline)] });
}

type SayOpen = (scope: Runs, deadline: LocalTime) => readonly Runs[];

/** Tells of each vacancy what holds until its deadline, or that it has passed or that the vacancy was withdrawn. */
export function tellUntil(draft: Draft, sayWhileOpen: SayOpen): void {
  sayWithdrawals(draft);
  const withdrawn = new Set(changedOf(draft.vacancies).filter((one) => stateOf(one, draft.now).kind === 'withdrawn'));
  const comparison = compare(draft.vacancies, 'deadline');
  for (const group of comparison.known.slice(0, MANY - 1)) {
    const standing = without(group.vacancies, withdrawn);
    const deadline = group.reading.value;
    if (deadline === null || standing.length === 0) continue;
    if (!sayIfClosed(draft, group, standing)) say(draft, ...sayWhileOpen(opening(draft, standing), deadline));
    cite(draft, standing, 'deadline');
    sayPrinted(draft, group);
    remark(draft, group.vacancies, 'deadline');
  }
  sayRest(draft, comparison.known.length - (MANY - 1));
  sayUnknown(draft, 'deadline', comparison, (scope, { reading, vacancies }) => {
    if (reading.value !== null) say(draft, ...sayWhileOpen(scope, reading.value));
    cite(draft, vacancies, 'deadline');
  });
}

/** As printed: of one vacancy only, because the forms differ from posting to posting. */
function sayPrinted(draft: Draft, { reading, vacancies }: Group): void {
  if (vacancies.length > 1 || reading.printed.length === 0) return;
  note(draft, fill(draft.words.status.printed, { printed: reading.printed.join(draft.words.join.semicolon) }));
}

/** Only a private answer counts the time that is left: a shared one is read on other days. */
function timeLeft(draft: Draft, deadline: LocalTime, say: (left: string) => Runs): readonly Runs[] {
  return isPrivate(draft) ? [say(sayLeft(draft.words, endOf(deadline) - draft.now))] : [];
}

/** Says that applications are closed, where they are. */
function sayIfClosed(draft: Draft, { reading }: Group<'deadline'>, vacancies: readonly Vacancy[]): boolean {
  if (reading.value === null || draft.now < endOf(reading.value)) return false;
  const scope = opening(draft, vacancies);
  say(draft, fill(draft.words.state.closed, { scope, deadline: sayTime(draft, reading.value) }));
  cite(draft, vacancies, 'deadline');
  for (const vacancy of vacancies) draft.told.add(vacancy);
  return true;
}

/** Says that staff are checking until when one can apply. */
function sayUnsure(draft: Draft, vacancies: readonly Vacancy[]): void {
  if (vacancies.length === 0) return;
  say(draft, fill(draft.words.state.held, { scope: opening(draft, vacancies) }));
  cite(draft, vacancies);
  for (const vacancy of vacancies) draft.told.add(vacancy);
}

function sayWithdrawals(draft: Draft): void {
  for (const vacancy of changedOf(draft.vacancies)) {
    const isWithdrawn = stateOf(vacancy, draft.now).kind === 'withdrawn';
    if (isWithdrawn && !draft.told.has(vacancy)) sayWithdrawn(draft, vacancy);
  }
}

function sayWithdrawn(draft: Draft, vacancy: Vacancy): void {
  const { state } = vacancy;
  if (state.kind !== 'withdrawn') return;
  const filling = { date: sayDate(draft.words, state.on), reason: sayText(draft, state.reason) };
  say(draft, fill(draft.words.state.withdrawn, { scope: opening(draft, [vacancy]), ...filling }));
  cite(draft, [vacancy]);
  draft.told.add(vacancy);
}

function sayExtended(draft: Draft, vacancy: Vacancy): void {
  const { state } = vacancy;
  if (state.kind !== 'extended') return;
  const { words } = draft;
  const filling = { date: sayDate(words, state.on), reason: sayText(draft, state.reason) };
  const { deadline: formerDeadline, start_date: formerStart } = state.former;
  const { deadline } = stateOf(vacancy, draft.now);
  if (formerDeadline && deadline) {
    const times = { former: [sayInstant(words, formerDeadline)], deadline: [sayInstant(words, deadline)] };
    say(draft, fill(words.state.extended_deadline, { scope: opening(draft, [vacancy]), ...filling, ...times }));
    tellOf(draft, [vacancy], 'deadline');
  }
  const months = compare([vacancy], 'start_date').known[0]?.reading.value;
  if (formerStart && months) {
    const starts = { former: sayMonths(draft, formerStart), months: sayMonths(draft, months) };
    say(draft, fill(words.state.extended_start, { scope: opening(draft, [vacancy]), ...filling, ...starts }));
    tellOf(draft, [vacancy], 'start_date');
  }
  cite(draft, [vacancy]);
}

function without(vacancies: readonly Vacancy[], some: ReadonlySet<Vacancy>): readonly Vacancy[] {
  return some.size === 0 ? vacancies : vacancies.filter((vacancy) => !some.has(vacancy));
}

function changedOf(vacancies: readonly Vacancy[]): readonly Vacancy[] {
  return keepFor(changed, vacancies, () => vacancies.filter(({ state }) => state.kind !== 'by_deadline'));
}
