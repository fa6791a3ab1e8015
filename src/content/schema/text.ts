import { z } from 'zod';
import { frenchSpaces } from '../french-spaces.ts';

/** The languages that the desk speaks; English is the authoritative one of the postings. */
export const LANGS = ['en', 'fr'] as const;
export type Lang = (typeof LANGS)[number];

/** A text for people. English is required; a missing French text is a lint warning, and the answer says "in English only". */
export const textSchema = z.strictObject({
  en: z.string().min(1),
  fr: z.string().min(1).transform(frenchSpaces).optional(),
});
export type Text = z.infer<typeof textSchema>;

/** An id as it stands in files and at the machine's door: lower case, digits, `-` and `_`. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id of lower-case letters, digits, - and _');

/** Phrases by language; `any` holds numbers and acronyms that are the same in both. */
export const phrasesSchema = z.strictObject({
  any: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
  fr: z.array(z.string().min(1)).default([]),
});
export type Phrases = z.infer<typeof phrasesSchema>;

export const isoDateSchema = z.iso.date();

export const zoneSchema = z.string().refine(isZone, 'an IANA time zone such as Europe/Brussels');

/** The zones that Node lists, which is quicker than to ask for each: the world's cities bring a hundred. */
const LISTED = new Set(Intl.supportedValuesOf('timeZone'));

/** Listed or not: links such as Europe/Kyiv, and UTC, are known under their names too. */
/** Whether this machine knows an IANA zone by that name. */
export function isZone(zone: string): boolean {
  if (LISTED.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/') || zone === 'UTC';
  } catch {
    return false;
  }
}
