import { z } from 'zod';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import { type Aim, aimSchema } from '../../chat/drafting/aim.ts';
import { cutToFit } from './render-parts.ts';

const questionSchema = z.strictObject({
  v: z.literal(1),
  /** The message that is answered, or its beginning. */
  utterance: z.string().max(2_000),
  isCut: z.boolean(),
  aim: aimSchema,
  /** The language of the dialog. */
  lang: z.enum(LANGS),
  /** Of the draft that is shown. */
  digest: z.string().max(40),
  /** The thread of the message, where it stands in one. */
  thread: z.exactOptional(z.string().max(100)),
});

/** All that a dialog knows of the question that is answered in it. It travels with its buttons, so any instance can go on. */
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** Each button of a dialog carries so much of a message, counted as it stands in the card. */
const MOST = 1_200;

/** A new one; of a long message only as much is read as the buttons can carry. */
export function newQuestion(
  utterance: string,
  { lang, thread, aim = {} }: { readonly lang: Lang; readonly thread?: string; readonly aim?: Aim },
): Question {
  const read = cutToFit(utterance, MOST);
  const isCut = read.length < utterance.length;
  return { v: 1, utterance: read, isCut, aim, lang, digest: '', ...(thread !== undefined && { thread }) };
}

/** What a button carried; null where it is nothing of the sort, such as that of another version of the desk. */
export function readQuestion(given: unknown): Question | null {
  return questionSchema.safeParse(given).data ?? null;
}
