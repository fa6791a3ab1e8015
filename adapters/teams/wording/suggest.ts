import type { Words } from '../../wording/words.ts';

/** What stands in the dialog of Teams that drafts an answer to somebody's message, beside what is said on every platform. */
export interface TeamsSuggestWords {
  readonly insert: string;
  readonly sentAsYou: string;
}

export const teamsSuggestWords: Words<TeamsSuggestWords> = {
  en: {
    insert: 'Insert',
    sentAsYou: 'It is put where you write, and sent as you. I cannot change it or take it back later.',
  },
  fr: {
    insert: 'Insérer',
    sentAsYou:
      'La réponse est placée là où vous écrivez, et envoyée en votre nom. Je ne pourrai ni la modifier ni la retirer.',
  },
};
