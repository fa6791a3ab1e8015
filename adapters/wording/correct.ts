import type { Words } from './words.ts';

/** What stands in the dialog that corrects a posted answer, and under the answer once it is corrected. */
export interface CorrectWords {
  /** Titles and buttons of dialogs, 24 characters at most. */
  readonly title: string;
  readonly submit: string;
  readonly how: string;
  /** For those who may choose but not write. */
  readonly howByChoice: string;
  readonly chooseFirst: string;
  readonly mayNot: string;
  readonly gone: string;
  readonly corrected: (who: string, when: string) => string;
  readonly notCorrected: string;
}

const en: CorrectWords = {
  title: 'Correct an answer',
  submit: 'Correct',
  how: 'The message is replaced by this text for everybody, and says that you corrected it.',
  howByChoice:
    'Choose what the answer is to be about. The message is replaced by what is shown here, for everybody, and says that you corrected it. Only the people who look after the vacancies can write it themselves.',
  chooseFirst: 'Choose what the answer is to be about.',
  mayNot:
    'Only the people who look after the vacancies, and whoever asked for this answer or suggested it, can correct it.',
  gone: 'This message was withdrawn, or it is so old that I no longer know it. It cannot be corrected.',
  corrected: (who, when) => `Corrected by ${who}, ${when}`,
  notCorrected: 'The message was not corrected.',
};

const fr: CorrectWords = {
  title: 'Corriger une réponse',
  submit: 'Corriger',
  how: 'Le message est remplacé par ce texte pour tout le monde, et dit que vous l’avez corrigé.',
  howByChoice:
    'Choisissez de quoi la réponse doit parler. Le message est remplacé pour tout le monde par ce qui s’affiche ici, et dit que vous l’avez corrigé. Seules les personnes qui s’occupent des offres peuvent écrire le texte elles-mêmes.',
  chooseFirst: 'Choisissez de quoi la réponse doit parler.',
  mayNot:
    'Seules les personnes qui s’occupent des offres, et celle qui a demandé ou suggéré cette réponse, peuvent la corriger.',
  gone: 'Ce message a été retiré, ou il est si ancien que je ne le connais plus. Il ne peut pas être corrigé.',
  corrected: (who, when) => `Corrigé par ${who}, ${when}`,
  notCorrected: 'Le message n’a pas été corrigé.',
};

export const correctWords: Words<CorrectWords> = { en, fr };
