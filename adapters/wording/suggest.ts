import type { Words } from './words.ts';

/** What stands in the dialog that drafts an answer to somebody's message, on every platform. */
export interface SuggestWords {
  /** Titles and buttons of dialogs, 24 characters at most. */
  readonly title: string;
  readonly mail: string;
  readonly mailHint: string;
  /** Of the message only the beginning was read. */
  readonly readInPart: string;
  /** What stands in the thread already: `who` asked for or suggested it. */
  readonly answered: (who: string, when: string) => string;
  readonly suggestedBefore: (who: string, when: string) => string;
  readonly sharedBefore: (who: string, when: string) => string;
  readonly notedBefore: (who: string, when: string) => string;
  readonly somebody: string;
}

const en: SuggestWords = {
  title: 'Suggest an answer',
  mail: 'Text for mail',
  mailHint: 'Copy this into your mail. Nothing is sent from here.',
  readInPart: 'The message is long: only its beginning was read.',
  answered: (who, when) => `I answered here already, ${when}. ${who} had asked.`,
  suggestedBefore: (who, when) => `An answer was posted here already, ${when}, suggested by ${who}.`,
  notedBefore: (who, when) => `${who} had a question passed on here, ${when}.`,
  sharedBefore: (who, when) => `Facts were shared here already, ${when}, by ${who}.`,
  somebody: 'somebody',
};

const fr: SuggestWords = {
  title: 'Suggérer une réponse',
  mail: 'Texte pour un courriel',
  mailHint: 'Copiez ce texte dans votre courriel. Rien n’est envoyé d’ici.',
  readInPart: 'Le message est long\u00a0: seul son début a été lu.',
  answered: (who, when) => `J’ai déjà répondu ici, ${when}, à la demande de ${who}.`,
  suggestedBefore: (who, when) => `Une réponse a déjà été publiée ici, ${when}, suggérée par ${who}.`,
  notedBefore: (who, when) => `${who} a fait transmettre une question ici, ${when}.`,
  sharedBefore: (who, when) => `Des informations ont déjà été partagées ici, ${when}, par ${who}.`,
  somebody: 'quelqu’un',
};

export const suggestWords: Words<SuggestWords> = { en, fr };
