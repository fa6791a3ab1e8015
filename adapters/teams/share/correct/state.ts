import { z } from 'zod';
import { LANGS } from '../../../../src/content/schema/text.ts';
import { fieldsSchema } from '../../../chat/share/fields-schema.ts';

const stateSchema = z.strictObject({
  v: z.literal(1),
  /** The card that is corrected; it stands where the dialog was opened. */
  message: z.string().min(1).max(100),
  /** The language of the dialog. */
  lang: z.enum(LANGS),
  /** What the preview was made from. */
  fields: fieldsSchema,
  /** What it showed; null where the fields made no card. */
  shown: z.string().max(100).nullable(),
});

/** All that the dialog knows. It travels with its buttons, so any instance can go on with it. */
export type CorrectingCard = Readonly<z.infer<typeof stateSchema>>;

/** What a button carried; null where it is nothing of the sort, such as that of another version of the desk. */
export function readState(given: unknown): CorrectingCard | null {
  return stateSchema.safeParse(given).data ?? null;
}
