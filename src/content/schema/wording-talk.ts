import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';
import { idSchema } from './text.ts';

export const webinarWordingSchema = z.strictObject({
  upcoming: sentence('scope', 'starts'),
  left: sentence('left'),
  begun: sentence('scope', 'starts'),
  over: sentence('scope', 'starts'),
  cancelled: sentence('scope', 'date', 'reason'),
  ends: sentence('ends'),
  ends_unknown: sentence(),
  register: sentence('scope', 'link'),
  register_here: sentence('link'),
  /** Without an opening, after the sentence on registration. */
  starts: sentence('starts'),
  link: phrase,
  no_register: sentence(),
  content: sentence('organiser'),
  printed: sentence('printed'),
  title: sentence('name'),
});

const tense = (...slots: readonly string[]) =>
  z.strictObject({ open: sentence('scope', ...slots), closed: sentence('scope', ...slots) });

export const eligibilityWordingSchema = z.strictObject({
  /** What is missing where our copy has no list of criteria. */
  about: phrase,
  intro: sentence('scope', 'count'),
  item: sentence('criterion', 'text'),
  eligible: tense(),
  not_eligible: tense('criteria'),
  cannot_tell: tense('criteria'),
  not_stated: sentence('scope'),
  caution: sentence(),
  not_told: sentence('criteria'),
  tell_me: sentence(),
  shared: sentence(),
  caption: phrase,
  columns: z.strictObject({ criterion: phrase, understood: phrase, result: phrase }),
  nothing_understood: phrase,
  only_for: sentence('criterion', 'vacancies'),
  untold: sentence('criterion', 'text'),
  with_reason: sentence('result', 'reason'),
  results: z.strictObject({ met: phrase, not_met: phrase, cannot_tell: phrase, not_told: phrase, lost: phrase }),
  /** Why a criterion is not met or can't be told, by the keys that the verdict gives. */
  because: z.record(idSchema, phrase),
});

/** What is said to a colleague in chat, and what stands in a text that is sent on to an applicant. */
const voiced = z.strictObject({ colleague: sentence(), applicant: sentence() });

export const talkWordingSchema = z.strictObject({
  greeting: voiced,
  thanks: voiced,
  goodbye: voiced,
  help: voiced,
  human: voiced,
  are_you_a_bot: voiced,
  bot_privacy: voiced,
  fallback: voiced,
  /** Several things were asked, and this was not understood; in shared places without its words. */
  unread: z.strictObject({ colleague: sentence('words'), shared: sentence(), applicant: sentence() }),
  clarify_intent: sentence(),
  clarify_vacancy: sentence(),
  choices: z.strictObject({ examples: phrase, other: phrase, pick: phrase, see: phrase, more: phrase }),
  list: z.strictObject({
    open: sentence('count'),
    open_one: sentence(),
    none_open: sentence('count'),
    none_open_one: sentence(),
    /** Nobody can tell of all of them whether they are open. */
    unsure: sentence('count'),
    unsure_one: sentence(),
    some: sentence('shown'),
    none: sentence(),
    item: sentence('name', 'vacancy', 'state'),
  }),
  details: z.strictObject({
    intro: sentence('scope', 'name', 'count', 'programme'),
    intro_only: sentence('scope', 'name', 'programme'),
    differ: sentence('scope', 'points'),
    caption: phrase,
    point: phrase,
    same: sentence('count'),
    same_both: sentence(),
    /** In some of those compared: our copy of the others lost it. */
    same_in: sentence('vacancies'),
    too_many: sentence('count'),
    none: sentence('scope'),
    name: phrase,
    state: phrase,
    /** A long list in a table: how many, and what only this one lists. Two or more, so always plural. */
    brief: z.strictObject({
      items: sentence('count'),
      ways: sentence('count'),
      same: sentence('count'),
      more: sentence('count', 'items'),
      and_or: sentence('count'),
      plain: sentence('count'),
    }),
  }),
  /** Before what postings say around a question that they do not answer. */
  little: sentence(),
  selection: z.strictObject({ webinar: sentence('date') }),
  /** For a topic that has no sentence of its own. */
  not_covered: sentence(),
  not_covered_lost: sentence('vacancies'),
});
