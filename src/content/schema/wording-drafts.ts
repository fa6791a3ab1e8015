import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** What is said of a draft to whoever makes it, and in what they send on. */
export const draftsWordingSchema = z.strictObject({
  /** Why there is nothing to send on. */
  why: z.strictObject({
    fallback: phrase,
    clarify: phrase,
    which_vacancy: phrase,
    smalltalk: phrase,
    handoff: phrase,
  }),
  /** Under an answer that somebody changed. */
  edited: sentence(),
});

/** How a time reads in an e-mail, where nobody's own time can be shown beside it. */
export const mailWordingSchema = z.strictObject({
  zone: sentence('zone', 'clock'),
  /** Where the date is another one in UTC. */
  zone_other_day: sentence('zone', 'date', 'clock'),
});
