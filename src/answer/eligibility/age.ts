import type { FactValue } from '../../content/schema/facts.ts';
import type { StatedFacts } from '../../understand/stated/stated.ts';
import { addDays, addYears, anyDay, type Days, daysOf, nextDaysOf, yearsBetween } from './calendar.ts';
import type { Finding } from './finding.ts';

/** The months in which people start; unknown where our copy lost them or staff check them, null where none is named. */
export type Intakes = readonly string[] | 'unknown' | null;

/**
 * The age criterion on one day. A bare age counts as of `today`. Who is too young today but is known to reach the age before
 * the last intake can't be told, as long as the posting names no date at which the age must be reached.
 */
export function judgeAge(
  { min, max, asOf }: FactValue<'age'>,
  stated: StatedFacts,
  today: string,
  intakes: Intakes,
): Finding {
  const told = [stated.age, stated.ageBounds, stated.born, stated.turns].find((one) => one !== undefined);
  if (!told) return { result: 'not_told' };
  const understood = told.words;
  const born = birthdays(stated, today);
  const day = asOf === 'not_stated' ? today : asOf;
  const youngest = yearsBetween(born.last, day);
  const oldest = yearsBetween(born.first, day);
  if (oldest < min) {
    const isOpen = asOf === 'not_stated' && mayReach(stated, born, min, today, intakes);
    const because = isOpen ? 'of_age_before_start' : 'too_young';
    return { result: isOpen ? 'cannot_tell' : 'not_met', understood: wordsOf(stated, understood), because };
  }
  if (max !== undefined && youngest > max) return { result: 'not_met', understood, because: 'too_old' };
  if (youngest < min || (max !== undefined && oldest > max))
    return { result: 'cannot_tell', understood, because: 'age_unclear' };
  return { result: 'met', understood };
}

/** All days on which the person may have been born, from everything they said of their age. */
function birthdays({ age, ageBounds, born, turns }: StatedFacts, today: string): Days {
  const said: Days[] = [];
  if (born) said.push(daysOf(born.value));
  if (turns) said.push(turnsDays(turns.value, today));
  if (age) said.push(aged(age.value, age.value + 1, today));
  if (ageBounds) said.push(aged(ageBounds.value.from, ageBounds.value.below, today));
  // From the most exact to the least: one that contradicts those before it does not count.
  return said.reduce((known, next) => narrowed(known, next), anyDay);
}

function turnsDays({ age, on }: { readonly age: number; readonly on?: string }, today: string): Days {
  if (on === undefined) return aged(age - 1, age, today);
  const { first, last } = nextDaysOf(on, today);
  return { first: addYears(first, -age), last: addYears(last, -age) };
}

/** Born so that one is at least `from` and less than `below` years old today. */
function aged(from: number | undefined, below: number | undefined, today: string): Days {
  return {
    first: below === undefined ? anyDay.first : addDays(addYears(today, -below), 1),
    last: from === undefined ? anyDay.last : addYears(today, -from),
  };
}

function narrowed(known: Days, next: Days): Days {
  const [, first] = inOrder(known.first, next.first);
  const [last] = inOrder(known.last, next.last);
  return first <= last ? { first, last } : known;
}

/** ISO dates sort as text. */
const inOrder = (a: string, b: string): [string, string] => (a <= b ? [a, b] : [b, a]);

/** Whether the person is known to reach the age by the end of the last intake's month; a bare age says nothing of that. */
function mayReach(stated: StatedFacts, born: Days, min: number, today: string, intakes: Intakes): boolean {
  const soon = stated.turns?.value.on === undefined && stated.turns?.value.age === min;
  if (!soon && !stated.born && !stated.turns) return false;
  if (intakes === 'unknown') return true;
  const last = intakes?.toSorted().at(-1);
  if (last === undefined) return false;
  const end = daysOf(last).last;
  return soon ? today <= end : addYears(born.first, min) <= end;
}

/** The words that the date was read from, where there is one. */
const wordsOf = ({ turns, born }: StatedFacts, words: string) => turns?.words ?? born?.words ?? words;
