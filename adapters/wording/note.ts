import type { Words } from './words.ts';

/** Under a question that is passed on to the desk. */
export const noteWords: Words<{ readonly askedBy: (who: string) => string }> = {
  en: { askedBy: (who) => `Asked by ${who}.` },
  fr: { askedBy: (who) => `Demandé par ${who}.` },
};
