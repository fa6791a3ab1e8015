import { z } from 'zod';
import { type Facts, factsSchema } from './facts.ts';
import { idSchema, isoDateSchema, phrasesSchema, textSchema } from './text.ts';
import { instantSchema, intakesSchema } from './values.ts';

/** `by_deadline` is judged by the clock; the other two are said first for 14 days. */
export const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('by_deadline') }),
  z.strictObject({ kind: z.literal('withdrawn'), on: isoDateSchema, reason: textSchema }),
  z.strictObject({
    kind: z.literal('extended'),
    on: isoDateSchema,
    reason: textSchema,
    former: z.strictObject({ deadline: instantSchema.optional(), start_date: intakesSchema.optional() }),
  }),
]);

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  /** Where the posting was captured from; `unknown` is said as such, never guessed. */
  url: z.union([z.literal('unknown'), z.url()]),
  captured: z.union([z.literal('unknown'), isoDateSchema]),
  authoritative: z.enum(['en', 'fr']),
});

export const vacancySchema = z.strictObject({
  id: idSchema,
  programme: idSchema,
  names: z.strictObject({ short: textSchema, full: textSchema }),
  aliases: phrasesSchema,
  state: stateSchema,
  source: sourceSchema,
  facts: factsSchema,
});
export type Vacancy = Omit<z.infer<typeof vacancySchema>, 'facts'> & { facts: Facts };

export const webinarSchema = z.strictObject({
  id: idSchema,
  names: textSchema,
  starts: instantSchema,
  /** As printed in the postings, kept because it is ambiguous to a reader. */
  printed: z.string().min(1),
  note: textSchema.optional(),
  ends: z.union([z.literal('not_stated'), instantSchema]),
  register: z.url(),
  organiser: textSchema,
  content: z.array(z.strictObject({ text: textSchema })).min(1),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('planned') }),
    z.strictObject({ kind: z.literal('cancelled'), on: isoDateSchema, reason: textSchema }),
  ]),
});
export type Webinar = z.infer<typeof webinarSchema>;

export const programmesSchema = z.strictObject({
  programmes: z.array(z.strictObject({ id: idSchema, names: textSchema, aliases: phrasesSchema.prefault({}) })).min(1),
});
export type Programme = z.infer<typeof programmesSchema>['programmes'][number];
