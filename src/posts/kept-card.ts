import { z } from 'zod';
import { LANGS } from '../content/schema/text.ts';
import { type CardOf, LENGTHS } from '../sharing/card.ts';
import type { Value } from '../store/store.ts';

/** What a card is made from, without its sharer's own line, which is kept apart from it. */
export type CardFacts = Omit<CardOf, 'line'>;

const subjectSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('vacancy'), vacancy: z.string() }),
  z.looseObject({ kind: z.literal('fact'), vacancy: z.string(), intent: z.string() }),
  z.looseObject({ kind: z.literal('comparison'), vacancies: z.array(z.string()) }),
]);

/** Loose, so that nothing is lost on the way that a card is one day made from besides. */
const cardSchema: z.ZodType<CardFacts> = z.looseObject({
  subject: subjectSchema,
  lang: z.enum(LANGS),
  length: z.enum(LENGTHS),
});

/** What a kept card is made from; null where nothing is kept of it, or nothing that can be read. */
export function keptCard(text: Value): CardFacts | null {
  if (typeof text !== 'string') return null;
  try {
    const card = cardSchema.safeParse(JSON.parse(text));
    return card.success ? card.data : null;
  } catch {
    return null;
  }
}
