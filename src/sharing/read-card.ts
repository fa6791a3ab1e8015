import { z } from 'zod';
import { bookOf, MANY } from '../answer/book.ts';
import type { Content } from '../content/content.ts';
import { LANGS } from '../content/schema/text.ts';
import { type CardOf, LENGTHS, type Subject } from './card.ts';
import { subjectsFor } from './subjects.ts';

/** So many vacancies can be compared: more can't be read side by side. */
export const MOST_COMPARED = MANY - 1;

/** So long a line of their own somebody may put above the facts, in UTF-16 units. */
export const LINE_MOST = 300;

const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vacancy'), vacancy: z.string() }),
  z.object({ kind: z.literal('fact'), vacancy: z.string(), intent: z.string() }),
  z.object({ kind: z.literal('comparison'), vacancies: z.array(z.string()) }),
]);

/** The shape of a card; whether the content has what it names is another question. */
export const cardSchema = z.object({
  subject: subjectSchema,
  lang: z.enum(LANGS),
  length: z.enum(LENGTHS),
  line: z.string().optional(),
});

/**
 * What a card is to be made from, as it came from a store, a button or a form. Null where it can't be read, or names a
 * vacancy, a subject or a language that there is no longer. The line comes out as one line; an empty one as none.
 */
export function readCard(content: Content, unknown: unknown): CardOf | null {
  const read = cardSchema.safeParse(unknown);
  if (!read.success) return null;
  const { subject, lang, length, line } = read.data;
  const said = line === undefined ? '' : asLine(line);
  if (!isThere(content, subject) || said.length > LINE_MOST) return null;
  return { subject, lang, length, ...(said !== '' && { line: said }) };
}

/** Whether the content has what a card is about. */
function isThere(content: Content, subject: Subject): boolean {
  const { vacancies } = bookOf(content);
  if (subject.kind === 'vacancy') return vacancies.has(subject.vacancy);
  if (subject.kind === 'fact') {
    return vacancies.has(subject.vacancy) && subjectsFor(content).some(({ intent }) => intent === subject.intent);
  }
  const { length } = subject.vacancies;
  const isDistinct = new Set(subject.vacancies).size === length;
  return length > 1 && length <= MOST_COMPARED && isDistinct && subject.vacancies.every((id) => vacancies.has(id));
}

/** Characters that nobody sees, some of which turn the direction of what follows; those that join emoji are no harm. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

function asLine(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
}
