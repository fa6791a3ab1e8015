import { z } from 'zod';
import { phraseListSchema } from './phrase-list.ts';
import { idSchema } from './text.ts';

/**
 * What a concept does in a rule.
 * - `topic`: what can be asked about; it alone may carry an intent.
 * - `support`: narrows a topic down (how much, when, may I); explained, but carries nothing alone.
 * - `domain`: says that the talk is of vacancies at all (internship, apply, NATO).
 * - `filler`: politeness and small words; explained and weightless.
 * - `foreign`: another domain's word (bank card, alarm, weather); speaks against every rule that does not name it.
 */
export const ROLES = ['topic', 'support', 'domain', 'filler', 'foreign'] as const;
export type Role = (typeof ROLES)[number];

const conceptName = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a concept is written in capitals, such as MONEY');

export const conceptsSchema = z.strictObject({
  concepts: z.record(
    conceptName,
    z.strictObject({
      role: z.enum(ROLES),
      /** How much one hit says by itself; 1 when left out. */
      weight: z.number().min(0).max(4).optional(),
      /** Its words make a sentence a question or a request. */
      asks: z.boolean().optional(),
      /** Said anywhere in a message, it colours the question that follows ("I am deaf. How does the interview go?"). */
      context: z.boolean().optional(),
      /** People say it of themselves (age, nationality, studies, languages): only then is the self-check read at all. */
      personal: z.boolean().optional(),
      meaning: z.string().min(1),
    }),
  ),
});

/**
 * One language's words. A phrase is matched by light stems, word by word; in double quotes it is matched as written.
 * `ambiguous` lists phrases that may stand under two concepts; `falseFriends` holds words that mean something else in the
 * other language: they count only where the rest of the message is in this one.
 */
export const lexiconSchema = z.strictObject({
  phrases: z.record(conceptName, phraseListSchema),
  falseFriends: phraseListSchema.default([]),
  ambiguous: phraseListSchema.default([]),
  /** Everyday words that mean nothing here and look like words that do: never taken for a misspelling. */
  knownWords: phraseListSchema.default([]),
});

/** `A B|C !D`: A and one of B and C, and no D, in one clause. */
export const ruleSchema = z.string().regex(/^!?[A-Z][A-Z0-9_|]*( !?[A-Z][A-Z0-9_|]*)*$/, 'a rule reads A B|C !D');

export const INTENT_KINDS = ['facts', 'topic', 'social', 'bot'] as const;

export const intentSchema = z.strictObject({
  /** `facts` are answered from postings, `topic` is understood and not covered, `social` and `bot` are about the talk. */
  kind: z.enum(INTENT_KINDS),
  facts: z.array(z.string()).default([]),
  /** The act that an answer invites; when its time is over, the answer says so first. */
  invites: z.enum(['apply', 'webinar']).optional(),
  rules: z.array(ruleSchema).default([]),
  examples: z.strictObject({ en: z.array(z.string()).min(1), fr: z.array(z.string()).min(1) }),
});
export type Intent = z.infer<typeof intentSchema>;

export const intentsSchema = z.strictObject({ intents: z.record(idSchema, intentSchema) });
