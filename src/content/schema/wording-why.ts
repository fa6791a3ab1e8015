import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** What "Why this answer?" is told in. */
export const whyWordingSchema = z.strictObject({
  labels: z.strictObject({
    words: phrase,
    corrections: phrase,
    unexplained: phrase,
    stated: phrase,
    understood: phrase,
    runner_up: phrase,
    ellipsis: phrase,
    vacancy: phrase,
    outcome: phrase,
    content: phrase,
  }),
  /** Words of the question, as they were typed. */
  quoted: sentence('words'),
  pair: sentence('name', 'value'),
  match: sentence('intent', 'rule', 'words', 'score', 'needed', 'confidence'),
  confidence: z.strictObject({ high: phrase, medium: phrase, low: phrase }),
  /** How the vacancies were found. */
  by: z.strictObject({
    named: sentence('vacancies', 'words'),
    remembered: sentence('vacancies'),
    bound: sentence('vacancies'),
    none: sentence('vacancies'),
  }),
  ellipsis: phrase,
  nothing: phrase,
});
export type WhyWording = z.infer<typeof whyWordingSchema>;
