import type { Fact } from './facts.ts';
import type { Stated, StatedEducation, StatedFacts, StatedLanguage } from './stated.ts';

/** A fact with the words that it was read from. */
export interface ToldFact {
  readonly fact: Fact;
  readonly words: string;
  /** Its sentence says that it comes on top of what was said before. */
  readonly also: boolean;
}

/** One person's facts as one statement: the last word counts; nationalities, languages and studies add up. */
export function collect(facts: readonly ToldFact[]): StatedFacts | null {
  let stated: StatedFacts = {};
  for (const told of facts) stated = { ...stated, ...added(stated, told) };
  return Object.keys(stated).length > 0 ? stated : null;
}

function added(stated: StatedFacts, { fact, words, also }: ToldFact): StatedFacts {
  switch (fact.kind) {
    case 'age': {
      const { age, kind: _, ...bounds } = fact;
      return age === undefined ? { ageBounds: { value: bounds, words } } : { age: { value: age, words } };
    }
    case 'born':
      return { born: { value: fact.on, words } };
    case 'turns': {
      const { kind: _, ...value } = fact;
      return { turns: { value, words } };
    }
    case 'nationality': {
      if (fact.code === undefined) return {};
      const codes = [...new Set([...(stated.nationalities?.value ?? []), fact.code])];
      const onTop = also || stated.nationalities?.also ? ({ also: true } as const) : {};
      return { nationalities: { value: codes, words: joined(stated.nationalities, words), ...onTop } };
    }
    case 'member':
      return fact.member ? { memberNational: { value: true, words } } : { notMemberNational: { value: true, words } };
    case 'education': {
      const value = stated.education ? together(stated.education.value, fact.said) : fact.said;
      return { education: { value, words: joined(stated.education, words) } };
    }
    case 'language':
      return {
        languages: { value: languages(stated.languages?.value ?? [], fact), words: joined(stated.languages, words) },
      };
  }
}

/** Characters of a person's own words that are shown at most for one criterion. */
const LONG_ENOUGH = 120;

export function joined(known: Stated<unknown> | undefined, words: string): string {
  if (!known) return words;
  const isEnough = known.words.includes(words) || known.words.length > LONG_ENOUGH;
  return isEnough ? known.words : `${known.words}, ${words}`;
}

function languages(
  known: readonly StatedLanguage[],
  { said, only }: Extract<Fact, { kind: 'language' }>,
): StatedLanguage[] {
  const rest = known.filter(({ lang }) => lang !== said.lang && lang !== '*');
  const others = only || known.some(({ lang }) => lang === '*') ? [{ lang: '*', level: 'none' } as const] : [];
  return [...rest, said, ...others];
}

const KINDS: readonly StatedEducation['kind'][] = ['student', 'graduate', 'no_university', 'not_student', 'other'];
const LEVELS: readonly StatedEducation['level'][] = [undefined, 'secondary', 'bachelor', 'master', 'doctorate'];

/** Two statements about studies: the kind that says most, the higher level, the longer studies. */
export function together(a: StatedEducation, b: StatedEducation): StatedEducation {
  const kind = KINDS.find((one) => one === a.kind || one === b.kind) ?? b.kind;
  const level = LEVELS[Math.max(LEVELS.indexOf(a.level), LEVELS.indexOf(b.level))];
  const years = Math.max(a.years ?? 0, b.years ?? 0);
  const { kind: _, level: __, years: ___, ...since } = { ...a, ...b };
  return { kind, ...(level && { level }), ...(years > 0 && { years }), ...since };
}
