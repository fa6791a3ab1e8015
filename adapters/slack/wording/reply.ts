import type { Lang } from '../../../src/content/schema/text.ts';

/** The words that Slack's drawing of a reply adds to it. */
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

export const replyWordings: Readonly<Record<Lang, ReplyWording>> = {
  en: {
    colon: ': ',
    ownTime: { before: ' (for you: ', after: ')' },
    register: 'Register',
    cut: 'There is more than fits into one message. Ask about one vacancy and one subject to read the rest.',
    choiceLeftOut: 'One suggestion is too long for a button and was left out.',
  },
  fr: {
    colon: '\u00a0: ',
    ownTime: { before: ' (chez vous\u00a0: ', after: ')' },
    register: 'S’inscrire',
    cut: 'Tout ne tient pas dans un message. Posez la question sur un seul poste et un seul sujet pour lire la suite.',
    choiceLeftOut: 'Une suggestion trop longue pour un bouton a été omise.',
  },
};
