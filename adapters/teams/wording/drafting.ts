import type { Words } from '../../wording/words.ts';

/** What stands in the dialogs of Teams in which an answer is drafted, beside what they have in common on every platform. */
export interface TeamsDraftingWords {
  /** Titles of dialogs, 64 letters at most. */
  readonly title: string;
  readonly again: string;
  readonly textHint: string;
  /** Above a text that is too long for the field. */
  readonly tooLong: string;
  readonly copy: string;
  readonly copyHint: string;
  readonly cutMail: string;
  /** In place of a dialog that another version of the desk had drawn. */
  readonly tooOld: string;
}

export const teamsDraftingWords: Words<TeamsDraftingWords> = {
  en: {
    title: 'Draft an answer',
    again: 'Draft again',
    textHint:
      'Source lines are added by themselves, and left out under what you change. If you choose something else above and draft again, the text is written anew, and yours stands below it.',
    tooLong: 'This answer is too long to be changed here. It is used as it stands:',
    copy: 'Text to copy',
    copyHint: 'Copy the text and send it yourself. Nothing is sent from here.',
    cutMail: 'The end is left out: it does not fit here. Choose one vacancy and one subject.',
    tooOld: 'This dialog can no longer be used. Close it, and open it anew.',
  },
  fr: {
    title: 'Préparer une réponse',
    again: 'Réécrire',
    textHint:
      'Les sources s’ajoutent d’elles-mêmes, sauf sous ce que vous modifiez. Si vous choisissez autre chose ci-dessus et faites réécrire, le texte est nouveau, et le vôtre s’affiche en dessous.',
    tooLong: 'Cette réponse est trop longue pour être modifiée ici. Elle est reprise telle quelle\u00a0:',
    copy: 'Texte à copier',
    copyHint: 'Copiez le texte et envoyez-le vous-même. Rien n’est envoyé d’ici.',
    cutMail: 'La fin manque\u00a0: elle ne tient pas ici. Choisissez une seule offre et un seul sujet.',
    tooOld: 'Cette fenêtre ne peut plus servir. Fermez-la, puis rouvrez-la.',
  },
};
