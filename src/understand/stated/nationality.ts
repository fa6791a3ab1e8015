import type { Reader } from './facts.ts';
import { before, is, isStranger, type Mark } from './mark.ts';
import { type State, stands } from './state.ts';

/** How many marks back a nationality may have been spoken of. */
const WINDOW = 20;

/** "I'm Italian", "a Dutch passport", "de nationalité belge", "🇭🇷", "franco-canadien". */
export const readPeople: Reader = (marks, at, state) => {
  const mark = marks[at];
  const code = mark?.demonym ?? mark?.prefix;
  if (!mark || code === undefined || state.need || (mark.plural && mark.country === undefined)) return null;
  const next = marks[at + 1];
  if (mark.prefix !== undefined && mark.demonym === undefined && next?.demonym === undefined) return null;
  if (sayNothingOfMe(marks, at) || is(marks[at - 1], 'THE_MANY')) return null;
  const named = isBeforeNational(marks, at);
  if (mark.ordinary && !mark.capital && !named && !isPredicate(state) && !is(before(marks, at), 'NATIONAL'))
    return null;
  const isTold =
    isPredicate(state) ||
    named ||
    is(before(marks, at), 'NATIONAL', 'DUAL') ||
    (state.verb === 'BE' && state.strangers <= 3 && is(next, 'STUDENT', 'PERSON', 'GRADUATE')) ||
    (state.verb === null && state.open && endsHere(next)) ||
    (stands(state) && endsHere(next));
  if (!isTold) return null;
  return { fact: { kind: 'nationality', ...(!state.not && { code }) }, to: at + (is(next, 'NATIONAL') ? 2 : 1) };
};

/** "From Ireland", "citizen of Canada", "nationality: Georgia", "a UK citizen". */
export const readCountry: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (mark?.country === undefined || state.need) return null;
  const code = mark.country;
  const next = marks[at + 1];
  const previous = before(marks, at);
  if (sayNothingOfMe(marks, at) || is(previous, 'LIVE') || (is(previous, 'IN') && !is(previous, 'A'))) return null;
  const named = isBeforeNational(marks, at);
  const isOrigin = state.verb === 'FROM' && state.open && state.origin;
  const ofNation = is(previous, 'OF') && (is(beforeOf(marks, at), 'NATIONAL', 'DUAL') || isDirect(marks, at, state));
  if (mark.ordinary && !mark.capital && !named && !isOrigin && !ofNation) return null;
  const listed = state.last === 'nationality' && (is(previous, 'AND') || mark.gap > 0) && endsHere(next);
  const afterAge = state.last === 'age' && endsHere(next);
  if (!isOrigin && !named && !ofNation && !listed && !afterAge && !is(previous, 'NATIONAL', 'DUAL')) return null;
  return { fact: { kind: 'nationality', ...(!state.not && { code }) }, to: at + (is(next, 'NATIONAL') ? 2 : 1) };
};

/** "I'm not a national of a member state", "my country is in NATO", without saying which country. */
export const readMember: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (!mark || !is(mark, 'MEMBER_STATE', 'NON_MEMBER') || state.need) return null;
  const saidBefore = marks.slice(Math.max(0, at - WINDOW), at).filter(({ sentence }) => sentence === mark.sentence);
  const speaksOfMe =
    saidBefore.some((one) => is(one, 'COUNTRY_OF_MINE')) ||
    (saidBefore.some((one) => is(one, 'NATIONAL')) && state.named) ||
    (state.verb === 'FROM' && state.origin) ||
    (saidBefore.some((one) => is(one, 'COME_FROM')) && state.origin) ||
    (isPredicate(state) && (is(marks[at + 1], 'NATIONAL') || /nationa|citizen|passport/.test(mark.norm)));
  if (!speaksOfMe || is(marks[at + 1], 'ASK_SELF')) return null;
  const member = is(mark, 'NON_MEMBER') ? state.not : !state.not;
  return { fact: { kind: 'member', member }, to: at + 1 };
};

/** "Irish passport", and "Irish and American passports". */
function isBeforeNational(marks: readonly Mark[], at: number): boolean {
  for (let index = at + 1; index <= at + 4; index++) {
    const mark = marks[index];
    if (!mark || mark.gap > 0) return false;
    if (is(mark, 'NATIONAL')) return true;
    if (!is(mark, 'AND') && mark.demonym === undefined && mark.country === undefined) return false;
  }
  return false;
}

/** "A French university", "of Turkish origin", "in a Belgian school": that says nothing of the person's nationality. */
function sayNothingOfMe(marks: readonly Mark[], at: number): boolean {
  const next = marks[at + 1];
  if (next?.gap === 0 && is(next, 'NOT_OF_ME', 'ORIGIN') && !is(next, 'NATIONAL')) return true;
  const previous = before(marks, at);
  return is(previous, 'ORIGIN') || (is(previous, 'IN') && !is(previous, 'A') && marks[at]?.demonym !== undefined);
}

const isPredicate = ({ open, verb }: State) => open && (verb === 'BE' || verb === 'AS');

/** The list of facts ends or goes on behind this mark; a word unknown here would make it something else. */
function endsHere(next: Mark | undefined): boolean {
  if (!next || next.gap > 0) return true;
  return !isStranger(next) && !is(next, 'BE', 'HAVE', 'STUDIES', 'NEED', 'SPEAKER', 'LANGUAGE_WORD', 'GROUP');
}

/** The mark before "of": "citizen of Canada". */
function beforeOf(marks: readonly Mark[], at: number): Mark | undefined {
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    if (!is(marks[index], 'OF', 'A', 'ADVERB')) return marks[index];
  }
  return undefined;
}

/** "Je suis de France": nothing but "de" between the verb and the country. */
const isDirect = (marks: readonly Mark[], at: number, state: State) =>
  isPredicate(state) && is(beforeOf(marks, at), 'BE');
