import { type CorrectWords as SharedCorrectWords, correctWords as shared } from '../../wording/correct.ts';
import type { Words } from '../../wording/words.ts';

/** The same in Slack. */
export interface CorrectWords extends SharedCorrectWords {
  readonly perhapsCorrected: string;
}

const en: CorrectWords = {
  ...shared.en,
  perhapsCorrected: 'Slack did not say whether the message was corrected. Look at it before you try again.',
};

const fr: CorrectWords = {
  ...shared.fr,
  perhapsCorrected: 'Slack n’a pas dit si le message a été corrigé. Regardez-le avant de réessayer.',
};

export const correctWords: Words<CorrectWords> = { en, fr };
