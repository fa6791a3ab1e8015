import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { LENGTHS } from '../../../src/sharing/card.ts';
import { LINE_MOST, MOST_COMPARED } from '../../../src/sharing/read-card.ts';
import { type Fields, KINDS } from './fields.ts';

const id = z.string().max(100);

/** The shape of fields that travelled with a dialog; whether the content has what they name is another question. */
export const fieldsSchema = z.strictObject({
  kind: z.enum(KINDS),
  vacancy: id,
  vacancies: z.array(id).max(MOST_COMPARED).readonly(),
  intent: id,
  lang: z.enum(LANGS),
  length: z.enum(LENGTHS),
  line: z.string().max(LINE_MOST),
}) satisfies z.ZodType<Fields>;
