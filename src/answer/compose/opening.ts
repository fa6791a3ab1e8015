import { fill } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { isAnyUnsure, MANY } from '../book.ts';
import { allIn } from '../concerned.ts';
import { type Draft, isColleague } from './draft.ts';
import { inSentence, namesOf, sayCount, sayName } from './tongue.ts';

/** Whether what follows goes on in lower case, or is a text of its own. */
type Style = 'clause' | 'label';

/**
 * How a sentence opens: which vacancies it speaks of. The first one also says that they were remembered, or belong to the
 * place; a text that is sent on to an applicant stands by itself and does not. Where the sentence before opened with the
 * same vacancies, this one needs no opening.
 */
export function opening(draft: Draft, vacancies: readonly Vacancy[], style: Style = 'clause'): Runs {
  const { scope } = draft.words;
  const { concerned } = draft.decision;
  if (style === 'clause' && isSame(vacancies, draft.scoped)) return [];
  draft.scoped = vacancies;
  const isCarried = concerned.by === 'remembered' || concerned.by === 'bound';
  if (isCarried && !draft.isOpened && isColleague(draft)) {
    draft.isOpened = true;
    const names = namesOf(draft, draft.vacancies);
    const carried = fill(concerned.by === 'bound' ? scope.bound : scope.remembered, { vacancies: names });
    if (vacancies.length === draft.vacancies.length) return carried;
    const [first, ...others] = plain(draft, vacancies, style);
    if (!first) return carried;
    // Behind the colon a clause goes on small; a label is a name.
    return [...carried, SPACE, style === 'clause' ? { ...first, text: inSentence(first.text) } : first, ...others];
  }
  return plain(draft, vacancies, style);
}

function isSame(some: readonly Vacancy[], others: readonly Vacancy[]): boolean {
  return some.length === others.length && some.every((vacancy, at) => vacancy === others[at]);
}

const SPACE = { kind: 'text', text: ' ' } as const;

/** Which vacancies, by name or, where they are many, by number. */
function plain(draft: Draft, vacancies: readonly Vacancy[], style: Style): Runs {
  const { scope } = draft.words;
  const count = vacancies.length;
  const of = draft.vacancies.length;
  const isAll = draft.decision.concerned.by === 'none' && count === of && count > 1 && !isMixed(draft);
  if (isAll || (count >= MANY && count === of)) return all(draft, count, style);
  if (count >= MANY) return part(draft, vacancies);
  return fill(style === 'label' ? scope.label : scope.named, { vacancies: namesOf(draft, vacancies) });
}

/** Some of many: by number, and where it was asked which they are, the first of them by name. */
function part(draft: Draft, vacancies: readonly Vacancy[]): Runs {
  const { scope } = draft.words;
  const of = String(draft.vacancies.length);
  if (draft.decision.compares !== 'which') return fill(scope.part, { count: String(vacancies.length), of });
  const named = vacancies.slice(0, MANY - 1);
  const names = named.map((one) => sayName(draft, one.names.short)).join(draft.words.join.comma);
  return fill(scope.part_named, { vacancies: names, count: String(vacancies.length - named.length), of });
}

/** Beside those that are open there are some of which nobody can tell: "all open vacancies" would be too much. */
function isMixed({ content, scene, vacancies }: Draft): boolean {
  return isAnyUnsure(content, vacancies) && vacancies.length < allIn(content, scene).length;
}

function all(draft: Draft, count: number, style: Style): Runs {
  const { scope } = draft.words;
  if (style === 'label') return fill(scope.label_all, { count: sayCount(draft, count) });
  const isSome = count < allIn(draft.content, draft.scene).length;
  if (count === 2) return fill(isSome ? scope.both_open : scope.both);
  return fill(isSome ? scope.all_open : scope.all, { count: sayCount(draft, count) });
}
