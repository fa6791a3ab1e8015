import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { aimSchema } from '../../chat/drafting/aim.ts';
import { cutToFit } from '../drafting/fit.ts';

const slackId = z.string().min(1).max(40);

const suggestionSchema = z.strictObject({
  v: z.literal(1),
  channel: slackId,
  /** A channel that the bot can't post in, by name, empty where it knows none; absent where it can. */
  notIn: z.exactOptional(z.string().max(100)),
  /** The thread that the answer will stand in. */
  thread: slackId,
  /** Where whoever suggests can be told something, for half an hour. */
  responseUrl: z.url().max(500),
  /** The message that is answered, or its beginning. */
  utterance: z.string(),
  isCut: z.boolean(),
  aim: aimSchema,
  /** The language of the dialog. */
  lang: z.enum(LANGS),
  /** How often the draft was drawn. */
  drawn: z.int().min(0),
  /** Of the draft that is shown. */
  digest: z.string().max(40),
});

/** All that a dialog knows of the answer that is drafted in it. It travels with the dialog, so any instance can go on with it. */
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;

/** The text that the dialog carries. */
export function writeSuggestion(suggestion: Suggestion): string {
  return JSON.stringify(suggestion);
}

/** A new one; of a long message only as much is read as the dialog can carry. */
export function newSuggestion(
  given: Pick<Suggestion, 'channel' | 'thread' | 'responseUrl' | 'utterance' | 'lang' | 'notIn'>,
): Suggestion {
  // The longest of what may be chosen later has to fit beside the message.
  const whole: Suggestion = { v: 1, isCut: true, aim: {}, drawn: 0, digest: '', ...given };
  const utterance = cutToFit(
    given.utterance,
    (text) => writeSuggestion({ ...whole, utterance: text }) + ' '.repeat(ROOM),
  );
  return { ...whole, utterance, isCut: utterance.length < given.utterance.length };
}

/** For what is chosen, counted and digested later. */
const ROOM = 300;

/** What a dialog carried; null where it is nothing of the sort, such as that of another version of the desk. */
export function readSuggestion(text: string | undefined): Suggestion | null {
  try {
    const read = suggestionSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
