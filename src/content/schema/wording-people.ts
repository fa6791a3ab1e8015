import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

const speak = z.strictObject({ mention: phrase, questions: phrase, never: phrase });
const onOff = z.strictObject({ on: phrase, off: phrase });

/** What a place has set, and what can be set instead. */
export const settingsWordingSchema = z.strictObject({
  heading: phrase,
  labels: z.strictObject({ vacancy: phrase, language: phrase, speak: phrase, guests: phrase }),
  no_vacancy: phrase,
  any_language: phrase,
  speak,
  guests: onOff,
  changed: sentence(),
  same: sentence(),
  /** What was set can't be read any more. */
  lost: sentence(),
  /** Without a store. */
  until_restart: sentence(),
  no_place: sentence(),
  contended: sentence(),
  /** On a face that hears only what mentions the desk. */
  mentions_only: sentence(),
  /** There, what else it should speak on was not set. */
  mentions_only_kept: sentence(),
  change: phrase,
  choices: z.strictObject({
    vacancy: sentence('vacancy'),
    no_vacancy: phrase,
    language: sentence('language'),
    any_language: phrase,
    speak,
    guests: onOff,
  }),
});

/** The language that somebody chose for themselves. */
export const languageWordingSchema = z.strictObject({
  set: sentence('language'),
  auto: sentence(),
  nobody: sentence(),
});

/** `at` is when it was posted, or the last of many. */
const posted = z.strictObject({ one: sentence('place', 'at'), many: sentence('count', 'place', 'at') });

/** What is kept of somebody, and that it was removed. */
export const privacyWordingSchema = z.strictObject({
  kept: sentence(),
  nothing: sentence(),
  nobody: sentence(),
  in_private: sentence('example'),
  forgotten: sentence(),
  /** Where others read along, without what it was. */
  forgotten_shared: sentence(),
  nothing_to_forget: sentence(),
  /** What the desk has no hand in. */
  chat_stays: sentence(),
  /** Instead of the name of somebody who was forgotten. */
  former: phrase,
  /** What the places of the console are called; others go by their ids. */
  places: z.strictObject({ web: phrase, terminal: phrase }),
  items: z.strictObject({
    language: sentence('language'),
    unread_language: sentence(),
    settings: sentence('place', 'at'),
    held: sentence('fact', 'vacancy', 'at'),
    released: sentence('fact', 'vacancy', 'at'),
    /** What was posted for them in one place. */
    answers: posted,
    suggestions: posted,
    cards: posted,
    notes: posted,
    /** With a line of their own. */
    card_with_line: sentence('place', 'at', 'line'),
    /** Where their personal chat is reached; their next message brings that back. */
    chat: sentence('at'),
    topic: sentence('subjects', 'at'),
    no_topic: sentence('at'),
    stated: sentence('said', 'at'),
    said: sentence('about', 'words'),
  }),
  forget: z.strictObject({ prompt: phrase, label: phrase }),
});

/** Why a question is not answered. */
export const turnedAwayWordingSchema = z.strictObject({
  too_much: sentence(),
  guest: sentence(),
  stranger: sentence(),
});
