import type { Words } from './words.ts';

/** The words that the drawing of a reply in a chat adds to it. */
export interface ReplyWording {
  /** Between a name and its value. */
  readonly colon: string;
  /** Around the reader's own time, behind that of the posting. */
  readonly ownTime: { readonly before: string; readonly after: string };
  readonly register: string;
  /** The last line where not all of the reply fits into a message. */
  readonly cut: string;
  /** Where a suggestion is too long for what a button carries. */
  readonly choiceLeftOut: string;
}

export const replyWordings: Words<ReplyWording> = {
  en: {
    colon: ': ',
    ownTime: { before: ' (for you: ', after: ')' },
    register: 'Register',
    cut: 'Not everything fits into one message. To read the rest, ask about one vacancy and one subject.',
    choiceLeftOut: 'One suggestion is too long for a button and was left out.',
  },
  fr: {
    colon: '\u00a0: ',
    ownTime: { before: ' (chez vous\u00a0: ', after: ')' },
    register: 'S’inscrire',
    cut: 'Tout ne tient pas dans un message. Pour lire la suite, posez la question sur une seule offre et un seul sujet.',
    choiceLeftOut: 'Une suggestion trop longue pour un bouton a été omise.',
  },
};
