import { type CardWords, cardWords } from '../../wording/card.ts';
import type { Words } from '../../wording/words.ts';

/** The dialog in which facts are shared and shared cards corrected, and what stands on those cards beside their facts. */
export interface ShareWords extends CardWords {
  /** Titles and buttons of dialogs: 24 characters at most. */
  readonly title: string;
  readonly share: string;
  readonly cancel: string;
  readonly close: string;
  readonly channel: string;
  readonly inChannel: string;
  readonly line: string;
  readonly lineHint: string;
  readonly lineStays: (name: string) => string;
  readonly lineOptions: { readonly keep: string; readonly remove: string };
  readonly preview: string;
  /** A dialog can't hold tables. */
  readonly asTable: string;
  readonly noChannel: string;
  readonly notIn: (bot: string) => string;
  readonly noAnswer: string;
  readonly onItsWay: string;
  /** Before the channel's name. */
  readonly posted: string;
  readonly goTo: string;
  readonly notPosted: { readonly before: string; readonly after: string };
  readonly perhapsPosted: { readonly before: string; readonly after: string };
  readonly failures: {
    readonly gone: string;
    readonly mayNot: string;
    readonly busy: string;
    readonly other: string;
  };
  readonly notCorrected: string;
  /** Behind the sharer's name, before their own line. */
  readonly writes: string;
}

const en: ShareWords = {
  ...cardWords.en,
  title: 'Share facts',
  share: 'Share',
  cancel: 'Cancel',
  close: 'Close',
  channel: 'Channel',
  inChannel: 'The card stands in ',
  line: 'A line of your own',
  lineHint: 'It stands above the facts, with your name. The Enter key shows it in the preview.',
  lineStays: (name) => `The line of ${name}`,
  lineOptions: { keep: 'Keep it', remove: 'Remove it' },
  preview: 'Preview. Everybody in the channel will see this:',
  asTable: 'In the channel, the points in which they differ stand in a table.',
  noChannel: 'Choose a channel.',
  notIn: (bot) => `I am not in this channel. Write “/invite @${bot}” there, then press Share again.`,
  noAnswer: 'Slack did not answer. Try again in a moment.',
  onItsWay: 'The card is on its way. You can close this window; if the card does not arrive, I will tell you.',
  posted: 'The card is posted in ',
  goTo: 'Open it',
  notPosted: { before: 'The card was not posted in ', after: '. ' },
  perhapsPosted: {
    before: 'I cannot tell whether the card arrived in ',
    after: '. Look there before you share it again.',
  },
  failures: {
    gone: 'The channel is archived, or I am no longer in it.',
    mayNot: 'I am not allowed to post there.',
    busy: 'Too much is waiting to be posted there. Try again in a minute.',
    other: 'Something went wrong; try again in a minute.',
  },
  notCorrected: 'Slack does not let me change the card now. It will be changed as soon as that is possible.',
  writes: ' writes:',
};

const fr: ShareWords = {
  ...cardWords.fr,
  title: 'Partager des faits',
  share: 'Partager',
  cancel: 'Annuler',
  close: 'Fermer',
  channel: 'Canal',
  inChannel: 'La fiche se trouve dans ',
  line: 'Une phrase de votre part',
  lineHint: 'Elle figure au-dessus des faits, avec votre nom. La touche Entrée la montre dans l’aperçu.',
  lineStays: (name) => `La phrase de ${name}`,
  lineOptions: { keep: 'La garder', remove: 'La retirer' },
  preview: 'Aperçu. Voici ce que verra tout le canal\u00a0:',
  asTable: 'Dans le canal, les points qui diffèrent figurent dans un tableau.',
  noChannel: 'Choisissez un canal.',
  notIn: (bot) =>
    `Je ne suis pas dans ce canal. Écrivez-y «\u00a0/invite @${bot}\u00a0», puis appuyez de nouveau sur Partager.`,
  noAnswer: 'Slack n’a pas répondu. Réessayez dans un instant.',
  onItsWay: 'La fiche est en route. Vous pouvez fermer cette fenêtre\u00a0; si elle n’arrive pas, je vous le dirai.',
  posted: 'La fiche est publiée dans ',
  goTo: 'L’ouvrir',
  notPosted: { before: 'La fiche n’a pas été publiée dans ', after: '. ' },
  perhapsPosted: {
    before: 'Je ne sais pas si la fiche est arrivée dans ',
    after: '. Vérifiez avant de la partager de nouveau.',
  },
  failures: {
    gone: 'Le canal est archivé, ou je n’y suis plus.',
    mayNot: 'Je n’ai pas le droit d’y publier.',
    busy: 'Trop de messages attendent d’y être publiés. Réessayez dans une minute.',
    other: 'Une erreur s’est produite\u00a0; réessayez dans une minute.',
  },
  notCorrected: 'Slack ne me laisse pas modifier la fiche pour l’instant. Elle le sera dès que possible.',
  writes: ' écrit\u00a0:',
};

export const shareWords: Words<ShareWords> = { en, fr };
