import { z } from 'zod';
import { sentence } from './sentence.ts';

/** What comes first where vacancies are compared in one fact; {about} is that fact. */
export const compareWordingSchema = z.strictObject({
  same: sentence('about'),
  not_same: sentence('about'),
  /** None has more of it than another. */
  alike: sentence('about'),
  first: sentence('vacancies', 'value'),
});
