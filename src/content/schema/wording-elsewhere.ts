import { z } from 'zod';
import { sentence } from './sentence.ts';

/** What a button asks for one place: of all vacancies, and of those that are named. */
const timeChoice = z.strictObject({
  label: sentence('zone'),
  utterance: sentence('place'),
  utterance_for: sentence('place', 'vacancies'),
});

/** Times in other zones than the posting's, and what is asked about them. */
export const elsewhereWordingSchema = z.strictObject({
  /** One instant in other zones, and in the posting's. */
  both: sentence('there', 'here'),
  /** The same where it is one day in all of them, so that it stands once: {here} is a `clock_here`. */
  both_one_day: sentence('there', 'here'),
  clock: sentence('clock', 'zone'),
  clock_here: sentence('clock', 'zone'),
  /** An instant there; {zone} is what the next ones make. */
  instant: sentence('date', 'clock', 'zone'),
  /** What a zone is called by its place. */
  zone: sentence('place'),
  /** What the asker's own zone is called; {zone} is its IANA name. */
  own: sentence('zone'),
  /** Of an hour that the clocks show twice, when they are put back. */
  first_of_two: sentence('zone'),
  second_of_two: sentence('zone'),
  day_after: sentence('place'),
  day_before: sentence('place'),
  own_unknown: sentence(),
  which: sentence('country'),
  label: sentence('place'),
  /** A time was asked for in a place, and not which; `no_time` where the last answer holds none. */
  which_time: sentence('zone'),
  no_time: sentence('zone'),
  choices: z.strictObject({
    webinar_date: timeChoice,
    deadline: timeChoice,
    in_time: z.strictObject({
      utterance: sentence('place', 'when'),
      utterance_for: sentence('place', 'when', 'vacancies'),
    }),
  }),
  /** A clock time and its day, of which it was asked whether they are in time. */
  when: sentence('clock', 'date'),
  left: sentence('scope', 'left', 'deadline'),
  in_time: sentence('scope', 'moment', 'deadline'),
  too_late: sentence('scope', 'moment', 'deadline'),
  was_in_time: sentence('moment'),
  was_too_late: sentence('moment'),
});
