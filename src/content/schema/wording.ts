import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';
import { idSchema } from './text.ts';
import { commandWordingSchema } from './wording-commands.ts';
import { compareWordingSchema } from './wording-compare.ts';
import { draftsWordingSchema, mailWordingSchema } from './wording-drafts.ts';
import { elsewhereWordingSchema } from './wording-elsewhere.ts';
import { factWordingSchema } from './wording-facts.ts';
import { feedbackWordingSchema } from './wording-feedback.ts';
import { sharingWordingSchema } from './wording-sharing.ts';
import { sumWordingSchema } from './wording-sum.ts';
import { eligibilityWordingSchema, talkWordingSchema, webinarWordingSchema } from './wording-talk.ts';
import { whyWordingSchema } from './wording-why.ts';

const counted = (slot: string) => z.strictObject({ one: sentence(), many: sentence(slot) });

/** How an answer opens: which postings it speaks of. Every one ends where the sentence goes on in lower case. */
const scopeSchema = z.strictObject({
  named: sentence('vacancies'),
  both: sentence(),
  all: sentence('count'),
  both_open: sentence(),
  all_open: sentence('count'),
  part: sentence('count', 'of'),
  /** Many by number, the first of them by name. */
  part_named: sentence('vacancies', 'count', 'of'),
  remembered: sentence('vacancies'),
  bound: sentence('vacancies'),
  sibling: sentence('vacancies'),
  siblings: sentence('vacancies'),
  /** Before a text that begins with a capital letter. */
  label: sentence('vacancies'),
  label_all: sentence('count'),
});

const timeSchema = z.strictObject({
  /** From Sunday on. */
  weekdays: z.array(phrase).length(7),
  /** From January on. */
  months: z.array(phrase).length(12),
  /** How the first day of a month is written. */
  first: phrase,
  date: sentence('weekday', 'day', 'month', 'year'),
  month: sentence('month', 'year'),
  clock: sentence('hour', 'minute'),
  instant: sentence('date', 'clock', 'zone'),
  /** What people call a zone; one that is missing here is called by its own name. */
  zones: z.record(z.string().min(1), phrase),
  left: z.strictObject({ days: counted('count'), hours: counted('count'), minutes: counted('count') }),
});

const statusSchema = z.strictObject({
  silent: sentence('scope', 'about'),
  lost: sentence('scope', 'section', 'about'),
  conflict: sentence('section', 'printed', 'by', 'why'),
  /** Beside many facts, so it says which one it is about, and not why. */
  conflict_short: sentence('label', 'section', 'printed', 'by'),
  /** All that our copy of a posting lost, in one sentence. */
  all_lost: sentence('vacancies', 'points'),
  /** Staff are checking it, so nobody is told. */
  held: sentence('scope', 'about'),
  all_held: sentence('vacancies', 'points'),
  short_silent: phrase,
  short_lost: phrase,
  short_held: phrase,
  more_values: sentence('count'),
  more_items: sentence('count'),
  also: sentence('scope'),
  text: sentence('scope', 'text'),
  printed: sentence('printed'),
  note: sentence('vacancies', 'note'),
  english_only: sentence('text'),
  english_authoritative: sentence(),
  french_authoritative: sentence(),
});

const stateSchema = z.strictObject({
  open: sentence('scope', 'deadline'),
  open_no_deadline: sentence('scope'),
  closed: sentence('scope', 'deadline'),
  withdrawn: sentence('scope', 'date', 'reason'),
  extended_deadline: sentence('scope', 'date', 'former', 'deadline', 'reason'),
  extended_start: sentence('scope', 'date', 'former', 'months', 'reason'),
  short_open: sentence('deadline'),
  short_open_no_deadline: phrase,
  short_closed: sentence('deadline'),
  short_withdrawn: sentence('date'),
  /** Staff are checking the deadline. */
  held: sentence('scope'),
  short_held: phrase,
});

const sourceSchema = z.strictObject({
  line: sentence('entries', 'captured'),
  entry: sentence('posting', 'sections'),
  posting_of: sentence('vacancy'),
  postings_of: sentence('vacancies'),
  many: sentence('count'),
  section: sentence('section'),
  captured: sentence('date'),
  captured_unknown: phrase,
  captured_various: phrase,
});

const intentWordingSchema = z.strictObject({
  /** The heading of its part where several questions are answered at once. */
  heading: phrase,
  choice: z.strictObject({
    label: phrase,
    label_for: sentence('vacancy'),
    utterance: phrase,
    utterance_for: sentence('vacancy'),
  }),
});

/**
 * Every sentence of one language. `policies` of a fact hold the sentences that many postings share, by the ids that the
 * vacancy files name.
 */
export const wordingSchema = z.strictObject({
  /** Number words from nought on; larger numbers stand in digits. */
  counts: z.array(phrase).min(11),
  join: z.strictObject({ comma: phrase, and: phrase, or: phrase, semicolon: phrase }),
  languages: z.record(z.string().regex(/^[a-z]{2}$/), phrase),
  money: z.strictObject({
    hour: sentence('money'),
    day: sentence('money'),
    week: sentence('money'),
    month: sentence('money'),
    year: sentence('money'),
    once: sentence('money'),
  }),
  length: z.strictObject({ weeks: counted('count'), months: counted('count') }),
  place: z.strictObject({ site: sentence('site', 'city', 'country'), city: sentence('city', 'country') }),
  time: timeSchema,
  scope: scopeSchema,
  status: statusSchema,
  state: stateSchema,
  source: sourceSchema,
  facts: factWordingSchema,
  webinar: webinarWordingSchema,
  elsewhere: elsewhereWordingSchema,
  sum: sumWordingSchema,
  compare: compareWordingSchema,
  eligibility: eligibilityWordingSchema,
  talk: talkWordingSchema,
  commands: commandWordingSchema,
  feedback: feedbackWordingSchema,
  sharing: sharingWordingSchema,
  drafts: draftsWordingSchema,
  mail: mailWordingSchema,
  why: whyWordingSchema,
  intents: z.record(idSchema, intentWordingSchema),
  /** What the postings do not cover: said politely, with the intents (`see`) that come nearest. */
  topics: z.record(idSchema, z.strictObject({ says: sentence(), see: z.array(idSchema).default([]) })),
});
export type Wording = z.infer<typeof wordingSchema>;
