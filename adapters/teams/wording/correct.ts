import type { Words } from '../../wording/words.ts';

/** What is said in Teams of a correction that did not arrive, or not yet. */
export interface TeamsCorrectWords {
  readonly perhapsCorrected: string;
  readonly refused: (code: string) => string;
  readonly busy: string;
  readonly underWay: string;
}

export const teamsCorrectWords: Words<TeamsCorrectWords> = {
  en: {
    perhapsCorrected: 'Teams did not say whether the message was corrected. Look at it before you try again.',
    refused: (code) => `Teams refused it (${code}).`,
    busy: 'Teams takes no more from me at the moment. Try again in a minute.',
    underWay: 'The correction is on its way. Look at the message in a minute.',
  },
  fr: {
    perhapsCorrected: 'Teams n’a pas dit si le message a été corrigé. Regardez-le avant de réessayer.',
    refused: (code) => `Teams a refusé (${code}).`,
    busy: 'Teams n’accepte plus rien de moi pour l’instant. Réessayez dans une minute.',
    underWay: 'La correction est en cours. Regardez le message dans une minute.',
  },
};
