import { z } from 'zod';
import { RATINGS, type Rating } from '../../../src/feedback/opinion.ts';

const thumbSchema = z.strictObject({
  r: z.enum(RATINGS),
  k: z.string().min(1).max(40),
  a: z.unknown(),
  l: z.url().optional(),
});

/** What a thumb or a reason carried. */
export interface Thumb {
  readonly rating: Rating;
  /** Names the answer. */
  readonly key: string;
  /** What it was about; not to be taken on trust. */
  readonly about: unknown;
  /** The address of the answer, which a reason no longer stands under. */
  readonly link?: string;
}

/** Reads what a thumb carried; null where it is nothing of the sort. Pure. */
export function parseThumb(text: string | undefined): Thumb | null {
  try {
    const read = thumbSchema.safeParse(JSON.parse(text ?? ''));
    if (!read.success) return null;
    const { r: rating, k: key, a: about, l: link } = read.data;
    return { rating, key, about, ...(link !== undefined && { link }) };
  } catch {
    return null;
  }
}
