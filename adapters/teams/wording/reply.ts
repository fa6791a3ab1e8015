import type { Words } from '../../wording/words.ts';

/** The words that only Teams' drawing of a reply adds to it. */
export interface TeamsReplyWords {
  /** A line below what names a time, with the same in the reader's own zone. */
  readonly ownTime: (when: string) => string;
  /** Above what can be picked where there are too many buttons; what stands in it before; the button beside it. */
  readonly more: string;
  readonly pick: string;
  readonly ask: string;
  /** Where no button has room for what could be asked next. */
  readonly noChoices: string;
}

export const teamsReplyWords: Words<TeamsReplyWords> = {
  en: {
    ownTime: (when) => `For you: ${when}`,
    more: 'More questions',
    pick: 'Pick a question',
    ask: 'Ask',
    noChoices: 'There was no room for what you could ask next. Type your question.',
  },
  fr: {
    ownTime: (when) => `Chez vous\u00a0: ${when}`,
    more: 'Autres questions',
    pick: 'Choisissez une question',
    ask: 'Demander',
    noChoices: 'La place a manqué pour d’autres suggestions. Écrivez votre question.',
  },
};
