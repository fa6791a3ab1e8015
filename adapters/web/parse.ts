import { z } from 'zod';
import { exists, instantOf } from '../../src/content/local-time.ts';
import { LANGS, zoneSchema } from '../../src/content/schema/text.ts';
import { instantSchema } from '../../src/content/schema/values.ts';
import type { Turn } from '../../src/desk.ts';
import { RATINGS } from '../../src/feedback/opinion.ts';
import type { Press } from '../../src/feedback/press.ts';

/** As many characters as can be asked at once. */
export const LONGEST_UTTERANCE = 10_000;

const wishesSchema = z.strictObject({
  audience: z.enum(['private', 'shared']).default('private'),
  voice: z.enum(['colleague', 'applicant']).default('colleague'),
  /** Absent: the language of the question. */
  lang: z.enum(LANGS).optional(),
  /** A browser may know a zone that this Node does not: then the answer simply goes without. */
  zone: zoneSchema.optional().catch(undefined),
  /** The page's practice clock. */
  practice: instantSchema.optional(),
});

const bodySchema = z.strictObject({
  /** Drawn at random by the page each time it loads. */
  conversation: z.uuid(),
  utterance: z.string().trim().min(1).max(LONGEST_UTTERANCE),
  scene: wishesSchema.prefault({}),
});

export type Refused = 'not_understood' | 'too_long' | 'no_such_time';
export type Parsed =
  | { readonly ok: true; readonly turn: Turn & { readonly conversation: string } }
  | { readonly ok: false; readonly code: Refused };

/** Reads the body of a question: JSON text in, a turn for the desk out, or the code of what is wrong with it. Pure. */
export function parseQuestion(body: string): Parsed {
  const parsed = bodySchema.safeParse(readJson(body));
  if (!parsed.success) return { ok: false, code: isTooLong(parsed.error) ? 'too_long' : 'not_understood' };
  const { conversation, utterance, scene } = parsed.data;
  const { practice, lang, zone, ...mode } = scene;
  if (practice && !exists(practice)) return { ok: false, code: 'no_such_time' };
  return {
    ok: true,
    turn: {
      conversation: `web:${conversation}`,
      utterance,
      scene: { ...mode, ...(lang && { lang }), ...(zone && { zone }), ...(practice && { now: instantOf(practice) }) },
    },
  };
}

const ratingSchema = z.strictObject({
  conversation: z.uuid(),
  /** Drawn at random by the page for each answer. */
  answer: z.uuid(),
  /** As it came with the answer; what it names is looked at by the desk. */
  about: z.unknown(),
  rating: z.enum(RATINGS).nullable(),
});

/** Reads the body of a rating: JSON text in, a press out, or null where it is none. Pure. */
export function parseRating(body: string): Press | null {
  const parsed = ratingSchema.safeParse(readJson(body));
  if (!parsed.success) return null;
  const { conversation, answer, about, rating } = parsed.data;
  return { answer: `web:${answer}`, person: `web:${conversation}`, about, rating };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isTooLong({ issues }: z.ZodError): boolean {
  return issues.some(({ code, path }) => code === 'too_big' && path[0] === 'utterance');
}
