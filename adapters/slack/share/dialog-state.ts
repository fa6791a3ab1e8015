import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { LINE_MOST } from '../../../src/sharing/read-card.ts';
import { fieldsSchema } from '../../chat/share/fields-schema.ts';

const receiptSchema = z.strictObject({ channel: z.string().min(1).max(40), ts: z.string().min(1).max(40) });

const stateSchema = z.strictObject({
  v: z.literal(1),
  /** The language of the dialog itself. */
  lang: z.enum(LANGS),
  /** Where it was opened. */
  from: z.exactOptional(z.string().max(40)),
  /** Slack's id of whoever shares the card; null where they wanted to be forgotten. */
  sharer: z.string().max(40).nullable(),
  /** The card that is corrected. */
  corrects: z.exactOptional(receiptSchema),
  /** The line that stands on it, where somebody else wrote it. */
  theirs: z.exactOptional(z.strictObject({ line: z.string().max(LINE_MOST), name: z.string().max(100) })),
  /** What the preview was made from. */
  fields: fieldsSchema,
  /** What it showed; null where the fields made no card. */
  shown: z.string().max(100).nullable(),
});

/** All that a sharing dialog knows beside its fields. It travels with the dialog, so any instance can go on with it. */
export type DialogState = Readonly<z.infer<typeof stateSchema>>;

/** What it knows before its card is made. */
export type NewState = Omit<DialogState, 'fields' | 'shown'>;

/** The text that Slack keeps beside the dialog; well below the 3 000 characters that it takes. */
export function writeState(state: DialogState): string {
  return JSON.stringify(state);
}

/** What it kept; null where it is nothing of the sort, such as that of another version of the desk. */
export function readState(text: string): DialogState | null {
  try {
    const read = stateSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
