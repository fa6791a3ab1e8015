import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { carriedSchema } from '../../chat/carried.ts';
import { aimSchema } from '../../chat/drafting/aim.ts';
import { cutToFit } from '../drafting/render-parts.ts';

const messageSchema = z.string().min(1).max(100);

const correctionSchema = z.strictObject({
  v: z.literal(1),
  /** The message that is corrected; it stands where the dialog was opened. */
  message: messageSchema,
  /** What the answer's buttons carry, where they carry a question. */
  carried: z.exactOptional(carriedSchema),
  aim: aimSchema,
  /** The language of the dialog. */
  lang: z.enum(LANGS),
  /** Of the draft that is shown. */
  digest: z.string().max(40),
});

/** All that a dialog knows of the correction that is made in it. It travels with its buttons, so any instance can go on. */
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** Each button carries so much of a question, counted as it stands in the card. */
const MOST = 1_200;

/** What a button is to carry; of a question that is too long only the beginning. Pure. */
export function writeCorrection(correction: Correction): Correction {
  const { carried } = correction;
  return carried ? { ...correction, carried: { ...carried, u: cutToFit(carried.u, MOST) } } : correction;
}

/** What a button carried; null where it is nothing of the sort, such as that of another version of the desk. */
export function readCorrection(given: unknown): Correction | null {
  return correctionSchema.safeParse(given).data ?? null;
}

/** What opens the dialog: the message, where the button stood in another dialog, and what the answer's buttons carry. */
export const openingSchema = z.looseObject({ m: z.exactOptional(messageSchema) });
