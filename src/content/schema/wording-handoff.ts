import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';

/** A choice; its utterance is a command that carries the question. */
const carrying = z.strictObject({
  label: phrase,
  utterance: sentence('text'),
  utterance_for: sentence('vacancy', 'text'),
});
const plain = z.strictObject({ label: phrase, utterance: phrase });

/** What is said when a question is to be passed on to a person. */
export const handoffWordingSchema = z.strictObject({
  /** Offered under what was not understood, and where somebody wants a person. */
  ask: carrying,
  /** The same where others read along: it carries no question. */
  how: plain,
  tell: sentence('channel', 'example'),
  example: phrase,
  in_private: sentence('example'),
  /** Before what would be passed on. */
  consent: sentence('channel'),
  question: phrase,
  vacancy: phrase,
  asker: phrase,
  asker_named: phrase,
  /** In the console, which knows nobody. */
  asker_unknown: phrase,
  back: phrase,
  link: phrase,
  cut: sentence('count'),
  nothing_else: sentence(),
  prompt: phrase,
  yes: carrying,
  no: plain,
  posted: sentence('channel'),
  failed: sentence('channel'),
  unclear: sentence('channel'),
  repeated: sentence('channel'),
  kept_back: sentence(),
  /** To the desk. */
  note: phrase,
});
