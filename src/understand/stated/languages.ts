import type { Read, Reader } from './facts.ts';
import { before, is, type Mark } from './mark.ts';
import { type State, stands, within } from './state.ts';
import type { StatedLanguage } from './stated.ts';

/** "I speak French", "fluent in English", "mon anglais est moyen", "no French", "only English". */
export const readLanguage: Reader = (marks, at, state) => {
  const mark = marks[at];
  if (!mark || state.need) return null;
  if (mark.speaker !== undefined) return readSpeaker(mark.speaker, at, state);
  const { lang } = mark;
  if (lang === undefined || is(marks[at + 1], 'STUDENT', 'PERSON', 'NATIONAL', 'ORIGIN')) return null;
  const predicate =
    (state.verb === 'BE' || state.verb === 'AS') &&
    state.open &&
    !state.not &&
    !is(before(marks, at), 'LEVEL_GOOD', 'LEVEL_SOME', 'IN', 'OF', 'LANGUAGE_WORD');
  const left = levelBefore(marks, at);
  const right = predicate && state.sinceMy > 2 ? null : levelBehind(marks, at);
  const speaks = state.verb === 'SPEAK' && within(state, 1);
  const lists = state.last === 'language' && (is(before(marks, at), 'AND', 'NOT', 'BUT') || mark.gap > 0 || at > 0);
  const speaker = is(marks[at + 1], 'SPEAKER') && (state.named || stands(state));
  const denied = is(before(marks, at), 'NOT') && (state.named || stands(state));
  const only = isOnly(marks, at) && (speaks || lists || state.verb === 'WITH' || state.verb === 'HAVE');
  if (!speaks && !lists && !left && !right && !speaker && !denied && !only) return null;
  const level = levelOf(right ?? left, state.not || (right?.denied ?? false), left === null && right === null);
  const to = speaker ? at + 2 : (right?.to ?? at + 1);
  return { fact: { kind: 'language', said: { lang, level }, ...(only && { only }) }, to };
};

function readSpeaker(lang: string, at: number, state: State): Read | null {
  const told = state.open || stands(state) || within(state, 2);
  if (!told || !(state.named || stands(state))) return null;
  return { fact: { kind: 'language', said: { lang, level: state.not ? 'none' : 'good' } }, to: at + 1 };
}

interface Level {
  readonly good: boolean;
  readonly denied: boolean;
  readonly to: number;
}

/** The level that stands before a language: "fluent in English", "a bit of French". */
function levelBefore(marks: readonly Mark[], at: number): Level | null {
  for (let index = at - 1; index >= at - 6; index--) {
    const mark = marks[index];
    if (!mark || marks[index + 1]?.gap) return null;
    if (is(mark, 'LEVEL_SOME')) return { good: false, denied: false, to: at + 1 };
    if (is(mark, 'LEVEL_GOOD')) return { good: true, denied: false, to: at + 1 };
    const passes =
      is(mark, 'A', 'OF', 'IN', 'LANGUAGE_WORD', 'ADVERB', 'AND', 'BE', 'WITH', 'MY', 'SPEAK') ||
      mark.lang !== undefined;
    if (!passes) return null;
  }
  return null;
}

/** The level that stands behind it: "my English isn't very good", "anglais B2", "French: fluent". */
function levelBehind(marks: readonly Mark[], at: number): Level | null {
  let denied = false;
  for (let index = at + 1; index <= at + 6; index++) {
    const mark = marks[index];
    if (!mark || mark.gap === 2 || (mark.gap === 1 && index > at + 1)) return null;
    if (is(mark, 'LEVEL_SOME')) return { good: false, denied, to: index + 1 };
    if (is(mark, 'LEVEL_GOOD'))
      return endsAfter(marks, index) || mark.gap === 0 ? { good: true, denied, to: index + 1 } : null;
    if (mark.gap === 1) return null;
    if (is(mark, 'NOT')) denied = true;
    else if (!is(mark, 'A', 'ADVERB', 'BE', 'IN', 'OF', 'MY', 'LANGUAGE_WORD')) return null;
  }
  return null;
}

function endsAfter(marks: readonly Mark[], at: number): boolean {
  const next = marks[at + 1];
  return !next || next.gap > 0;
}

function levelOf(level: Level | null, denied: boolean, unsaid: boolean): StatedLanguage['level'] {
  if (unsaid || level === null) return denied ? 'none' : 'good';
  if (level.good) return denied ? 'some' : 'good';
  return 'some';
}

/** "Only English", "que l'anglais", "English only". */
function isOnly(marks: readonly Mark[], at: number): boolean {
  const sentence = marks[at]?.sentence;
  const ahead = [at - 1, at - 2, at - 3].some(
    (index) => marks[index]?.sentence === sentence && is(marks[index], 'ONLY'),
  );
  return ahead || (is(marks[at + 1], 'ONLY') && marks[at + 1]?.gap === 0);
}
