import { bookOf, programmeOf } from '../../../src/answer/book.ts';
import { isOpen, stateOf } from '../../../src/answer/state.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { CardOf, Length, Subject } from '../../../src/sharing/card.ts';
import { vacanciesIn } from '../../../src/sharing/compose-card.ts';
import { MOST_COMPARED, readCard } from '../../../src/sharing/read-card.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';

export const KINDS = ['vacancy', 'fact', 'comparison'] as const satisfies readonly Subject['kind'][];

/** What the fields of a dialog about a card say, with what is hidden because another kind of card does not need it. */
export interface Fields {
  readonly kind: Subject['kind'];
  readonly vacancy: string;
  readonly vacancies: readonly string[];
  readonly intent: string;
  readonly lang: Lang;
  readonly length: Length;
  /** As it was typed. */
  readonly line: string;
}

/**
 * What the fields start with: the card that is given, as far as the content still has what it names. Null where the
 * content has no vacancy at all.
 */
export function startFields(
  content: Content,
  now: string,
  { subject, lang, length = 'short', line = '' }: Partial<CardOf> & Pick<CardOf, 'lang'>,
): Fields | null {
  const open = content.vacancies.find((vacancy) => isOpen(stateOf(vacancy, Date.parse(now))));
  const named = subject ? known(content, vacanciesIn(subject)) : [];
  const vacancy = named[0] ?? (open ?? content.vacancies[0])?.id;
  if (vacancy === undefined) return null;
  const subjects = subjectsFor(content).map(({ intent }) => intent);
  const intent = subject?.kind === 'fact' ? subjects.find((one) => one === subject.intent) : undefined;
  return {
    kind: kindOf(content, subject, intent),
    vacancy,
    vacancies: named.length > 1 ? named.slice(0, MOST_COMPARED) : comparedWith(content, vacancy),
    intent: intent ?? subjects[0] ?? '',
    lang,
    length,
    line,
  };
}

/** Of a vacancy, where the content does not have what was named, or not enough of it. */
function kindOf({ vacancies }: Content, subject: Subject | undefined, intent: string | undefined): Fields['kind'] {
  if (subject?.kind === 'fact' && intent !== undefined) return 'fact';
  return subject?.kind === 'comparison' && vacancies.length > 1 ? 'comparison' : 'vacancy';
}

/** The same fields where the content has changed meanwhile. Null where it has no vacancy any more. */
export function knownFields(content: Content, now: string, fields: Fields): Fields | null {
  const first = startFields(content, now, { lang: fields.lang });
  if (first === null) return null;
  const [vacancy = first.vacancy] = known(content, [fields.vacancy]);
  const isSubject = subjectsFor(content).some(({ intent }) => intent === fields.intent);
  return {
    ...fields,
    vacancy,
    vacancies: known(content, fields.vacancies),
    intent: isSubject ? fields.intent : first.intent,
  };
}

/** The card that the fields describe; null where they describe none. */
export function cardIn(
  content: Content,
  { kind, vacancy, vacancies, intent, lang, length, line }: Fields,
): CardOf | null {
  const subjects: { readonly [Kind in Subject['kind']]: Extract<Subject, { kind: Kind }> } = {
    vacancy: { kind: 'vacancy', vacancy },
    fact: { kind: 'fact', vacancy, intent },
    comparison: { kind: 'comparison', vacancies },
  };
  return readCard(content, { subject: subjects[kind], lang, length, line });
}

/** What a comparison starts with: the vacancy and others of its programme. */
export function comparedWith(content: Content, id: string): readonly string[] {
  const vacancy = bookOf(content).vacancies.get(id);
  const others = vacancy ? programmeOf(content, vacancy).filter((other) => other.id !== id) : [];
  return [id, ...others.map((other) => other.id)].slice(0, MOST_COMPARED);
}

/** Of these ids those of vacancies that the content has. */
export function known({ vacancies }: Content, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => vacancies.some((vacancy) => vacancy.id === id));
}
