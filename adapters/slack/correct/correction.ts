import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { carriedSchema } from '../../chat/carried.ts';
import { aimSchema } from '../../chat/drafting/aim.ts';
import { cutToFit } from '../drafting/fit.ts';

const slackId = z.string().min(1).max(40);

const correctionSchema = z.strictObject({
  v: z.literal(1),
  /** The message that is corrected. */
  channel: slackId,
  ts: slackId,
  /** Where whoever corrects can be told something, for half an hour. */
  responseUrl: z.url().max(500),
  /** What its buttons carry, where they carry a question. */
  carried: z.exactOptional(carriedSchema),
  aim: aimSchema,
  /** The language of the dialog. */
  lang: z.enum(LANGS),
  /** How often the draft was drawn. */
  drawn: z.int().min(0),
  /** Of the draft that is shown. */
  digest: z.string().max(40),
});

/** All that a dialog knows of the correction that is made in it. It travels with the dialog, so any instance can go on with it. */
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** The text that the dialog carries; of a question that is too long only the beginning. */
export function writeCorrection(correction: Correction): string {
  const { carried } = correction;
  if (!carried) return JSON.stringify(correction);
  const write = (u: string) => JSON.stringify({ ...correction, carried: { ...carried, u } });
  return write(cutToFit(carried.u, write));
}

/** What a dialog carried; null where it is nothing of the sort, such as that of another version of the desk. */
export function readCorrection(text: string | undefined): Correction | null {
  try {
    const read = correctionSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
