import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** What a shared card says beside the facts, and what is said of sharing where no card can be posted. */
export const sharingWordingSchema = z.strictObject({
  /** The heading of a card about one subject of a vacancy. */
  heading: sentence('vacancy', 'subject'),
  /** The sharer's own line, as theirs. */
  line: sentence('line'),
  /** How people ask for a comparison. */
  compare: z.strictObject({ utterance: sentence('vacancies') }),
  as_of: sentence('time'),
  /** The last item of a list that was cut. */
  more: sentence('count'),
  /** Under a card that is only looked at. */
  preview: sentence(),
  how: sentence(),
  too_many: sentence('count', 'most'),
  examples: phrase,
});
