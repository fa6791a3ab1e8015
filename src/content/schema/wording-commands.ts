import { z } from 'zod';
import { sentence } from './sentence.ts';
import { handoffWordingSchema } from './wording-handoff.ts';
import {
  languageWordingSchema,
  privacyWordingSchema,
  settingsWordingSchema,
  turnedAwayWordingSchema,
} from './wording-people.ts';

/** What the desk says to what it is told to do; one group for each owner. */
export const commandWordingSchema = z.strictObject({
  refused: z.strictObject({
    not_desk: sentence(),
    /** Nobody there can be the desk, because none is set up. */
    no_desk: sentence(),
  }),
  /** The store does not answer. */
  store_away: sentence(),
  unclear: z.strictObject({
    vacancy: sentence('names'),
    fact: sentence('names'),
    other: sentence('names'),
    example: sentence('example'),
  }),
  holds: z.strictObject({
    held: sentence('fact', 'vacancy'),
    held_before: sentence('fact', 'vacancy', 'since', 'by'),
    released: sentence('fact', 'vacancy', 'since', 'by'),
    not_held: sentence('fact', 'vacancy'),
    none: sentence(),
    list: sentence('count'),
    one: sentence(),
    item: sentence('fact', 'vacancy', 'since', 'by'),
    /** Beside a hold that no store keeps. */
    until_restart: sentence(),
    /** Who held or released it, as it stands behind a time. */
    by: z.strictObject({ person: sentence('person'), web: sentence(), terminal: sentence(), nobody: sentence() }),
    told: sentence('days', 'count'),
    told_one: sentence('days'),
    told_never: sentence('days'),
    /** The store could not be reached. */
    told_unknown: sentence('days'),
    not_recorded: sentence(),
    not_readable: sentence(),
    told_item: sentence('place', 'at'),
    before: sentence(),
    before_item: sentence('since', 'by', 'until', 'until_by'),
    /** On a button. */
    release: sentence('fact', 'vacancy'),
  }),
  settings: settingsWordingSchema,
  language: languageWordingSchema,
  privacy: privacyWordingSchema,
  turned_away: turnedAwayWordingSchema,
  handoff: handoffWordingSchema,
});
