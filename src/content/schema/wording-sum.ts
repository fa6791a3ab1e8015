import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** What a grant comes to, and how much it is by another unit of time than the posting's. */
export const sumWordingSchema = z.strictObject({
  /** Over the length that the posting states. */
  posting: sentence('scope', 'sum', 'length'),
  /** Over months that the asker named. */
  asker: sentence('scope', 'sum', 'length'),
  /** How it was worked out. */
  calculated: sentence('count', 'each'),
  lost: sentence('scope', 'money', 'section'),
  silent: sentence('scope', 'money'),
  held: sentence('scope', 'money'),
  /** The grant and the length are given by different units of time. */
  units: sentence('scope', 'money', 'length'),
  per: sentence('scope', 'money', 'per'),
  pers: z.strictObject({ hour: phrase, day: phrase, week: phrase, year: phrase }),
});
