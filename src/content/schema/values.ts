import { z } from 'zod';
import { idSchema, isoDateSchema, phrasesSchema, textSchema, zoneSchema } from './text.ts';

/** The date at which a criterion must hold: the posting's own date, or that the posting names none. */
const asOfSchema = z.union([z.literal('not_stated'), isoDateSchema]);

export const moneySchema = z.strictObject({
  amount: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code, such as EUR'),
  per: z.enum(['hour', 'day', 'week', 'month', 'year', 'once']),
});

/** A wall-clock minute in a zone. The minute itself is still in time: 23:59 ends at 23:59:59.999. */
export const instantSchema = z.strictObject({
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'a local time such as 2025-06-22T23:59'),
  zone: zoneSchema,
});

/** Months in which people start, each `YYYY-MM`. */
export const intakesSchema = z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-03')).min(1);

export const lengthSchema = z.strictObject({ count: z.int().positive(), unit: z.enum(['weeks', 'months']) });

export const hoursSchema = z.strictObject({ fullTime: z.boolean(), perWeek: z.number().positive().optional() });

/** `policy` names a sentence in `wording/` that many postings share; `text` is a posting's own words. */
export const policySchema = z.union([z.strictObject({ policy: idSchema }), z.strictObject({ text: textSchema })]);

export const placeSchema = z.strictObject({
  site: textSchema.optional(),
  city: textSchema,
  country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code, such as BE'),
});

export const itemSchema = z.strictObject({ id: idSchema.optional(), text: textSchema });

/** A criterion in words; `workIn` names the language (ISO 639-1) that it asks people to work in, so that it can be judged. */
export const criterionItemSchema = itemSchema.extend({
  workIn: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});

/** Items under the unit that they belong to; no `unit` means the whole office. */
export const itemGroupsSchema = z
  .array(z.strictObject({ unit: idSchema.optional(), intro: textSchema.optional(), items: z.array(itemSchema).min(1) }))
  .min(1);

export const nationalityCriterionSchema = z.strictObject({ memberOf: z.enum(['nato']) });

export const ageCriterionSchema = z.strictObject({
  min: z.int().positive(),
  max: z.int().positive().optional(),
  asOf: asOfSchema,
});

/** Any one of these suffices. */
export const educationCriterionSchema = z.strictObject({
  anyOf: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('years_of_studies'), years: z.int().positive() }),
        z.strictObject({ kind: z.literal('equivalent') }),
        z.strictObject({ kind: z.literal('current_student') }),
        z.strictObject({ kind: z.literal('recent_graduate'), withinMonths: z.int().positive() }),
      ]),
    )
    .min(1),
  asOf: asOfSchema,
});

/** Proficiency in one of these languages (ISO 639-1). */
export const languageCriterionSchema = z.strictObject({
  oneOf: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  level: z.enum(['proficiency']),
});

/** `and_or` is printed so ("and/or"); `all` asks for each item. */
export const documentsSchema = z.strictObject({ join: z.enum(['and_or', 'all']), items: z.array(itemSchema).min(1) });

export const unitSchema = z.strictObject({
  id: idSchema,
  names: textSchema,
  aliases: phrasesSchema.prefault({}),
  text: textSchema,
});

export const divisionSchema = z.strictObject({ text: textSchema, units: z.array(unitSchema).default([]) });
