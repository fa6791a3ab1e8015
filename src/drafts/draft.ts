import type { FactTold } from '../answer/facts-told.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Reply } from '../reply/reply.ts';

/** What a draft answers: somebody's message, or a vacancy and a subject that the sender chose instead. */
export interface DraftOf {
  /** The message that it answers. */
  readonly utterance: string;
  readonly lang?: Lang;
  /** The vacancy that was chosen. */
  readonly vacancy?: string;
  /** The intent that was chosen, instead of what the message asks. */
  readonly intent?: string;
}

/** An answer in applicant voice, for somebody to look at, change and send on. */
export interface Draft {
  /** Null where nothing was understood, or it is no question that can be answered: nothing may be posted then. */
  readonly reply: Reply | null;
  /** Why there is none, in one sentence for whoever drafts; absent where there is one. */
  readonly why?: string;
  readonly lang: Lang;
  /** What was understood, for the selects: absent where none or several. */
  readonly vacancy?: string;
  readonly intent?: string;
  /** What to edit: the text without its source lines; empty without a reply. */
  readonly text: string;
  /** The facts that the reply tells, to be recorded once it is posted; none without one. */
  readonly tells: readonly FactTold[];
  readonly contentVersion: string;
}
