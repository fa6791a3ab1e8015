import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** What is said to and of a thumb up or down under an answer. */
export const feedbackWordingSchema = z.strictObject({
  good: phrase,
  bad: phrase,
  /** After a thumb down. */
  ask: phrase,
  reasons: z.strictObject({
    wrong_fact: phrase,
    wrong_vacancy: phrase,
    not_my_question: phrase,
    out_of_date: phrase,
  }),
  counted: phrase,
  taken_back: phrase,
  /** To the desk channel, with the link to the answer. */
  note: sentence('reason', 'about', 'link'),
  link: phrase,
  /** What the note calls an answer that has no question to be named by. */
  without_intent: z.strictObject({ clarify: phrase, fallback: phrase }),
});
