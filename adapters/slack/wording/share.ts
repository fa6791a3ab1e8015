import type { Words } from '../../wording/words.ts';

/** The dialog in which facts are shared and shared cards corrected, and what stands on those cards beside their facts. */
export interface ShareWords {
  /** Titles and buttons of dialogs: 24 characters at most. */
  readonly title: string;
  readonly correctTitle: string;
  readonly share: string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly channel: string;
  readonly inChannel: string;
  readonly what: string;
  readonly kinds: { readonly vacancy: string; readonly fact: string; readonly comparison: string };
  readonly vacancy: string;
  readonly vacancies: string;
  readonly open: string;
  readonly notOpen: string;
  readonly topic: string;
  readonly language: string;
  readonly length: string;
  readonly lengths: { readonly short: string; readonly full: string };
  readonly line: string;
  readonly lineHint: string;
  readonly lineStays: (name: string) => string;
  readonly lineOptions: { readonly keep: string; readonly remove: string };
  readonly preview: string;
  readonly previewCorrected: string;
  /** A dialog can't hold tables. */
  readonly asTable: string;
  /** Where the fields do not make a card yet. */
  readonly noPreview: string;
  readonly tooFew: string;
  readonly noVacancies: string;
  readonly noChannel: string;
  readonly notIn: (bot: string) => string;
  readonly noAnswer: string;
  readonly factsChanged: string;
  readonly notSeen: string;
  readonly tooOld: string;
  readonly withdrawnMeanwhile: string;
  readonly notOurs: string;
  readonly mayNotCorrect: string;
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
  readonly sharedBy: (who: string) => string;
  /** Before weekday, date and time. */
  readonly updated: string;
  /** Stands instead of the card. */
  readonly vacancyGone: string;
}

const en: ShareWords = {
  title: 'Share facts',
  correctTitle: 'Correct this card',
  share: 'Share',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  channel: 'Channel',
  inChannel: 'The card stands in ',
  what: 'What to share',
  kinds: { vacancy: 'A vacancy', fact: 'One subject of it', comparison: 'A comparison' },
  vacancy: 'Vacancy',
  vacancies: 'Vacancies to compare',
  open: 'Open',
  notOpen: 'Not open',
  topic: 'Subject',
  language: 'Language',
  length: 'Length',
  lengths: { short: 'Short', full: 'Full' },
  line: 'A line of your own',
  lineHint: 'It stands above the facts, with your name. The Enter key shows it in the preview.',
  lineStays: (name) => `The line of ${name}`,
  lineOptions: { keep: 'Keep it', remove: 'Remove it' },
  preview: 'Preview. Everybody in the channel will see this:',
  previewCorrected: 'Preview. The card will look like this:',
  asTable: 'In the channel, the points in which they differ stand in a table.',
  noPreview: 'Choose two vacancies or more to see the preview.',
  tooFew: 'Choose two vacancies or more.',
  noVacancies: 'There is no vacancy that could be shared.',
  noChannel: 'Choose a channel.',
  notIn: (bot) => `I am not in this channel. Write “/invite @${bot}” there, then press Share again.`,
  noAnswer: 'Slack did not answer. Try again in a moment.',
  factsChanged: 'The facts have changed since you saw the preview. Look at it again before you go on.',
  notSeen: 'Your last change was not in the preview yet. Look at it before you go on.',
  tooOld: 'This dialog is from an earlier version of the desk. Close it and open it again.',
  withdrawnMeanwhile: 'This card was withdrawn in the meantime, so nothing was changed.',
  notOurs: 'I no longer know this card, so I cannot correct it.',
  mayNotCorrect: 'Only the people who look after the vacancies, and whoever shared this card, can correct it.',
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
  sharedBy: (who) => `Shared by ${who}`,
  updated: 'Updated on ',
  vacancyGone: 'I no longer answer about what this card was about, so its facts were removed.',
};

const fr: ShareWords = {
  title: 'Partager des faits',
  correctTitle: 'Corriger cette fiche',
  share: 'Partager',
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  channel: 'Canal',
  inChannel: 'La fiche se trouve dans ',
  what: 'Que partager',
  kinds: { vacancy: 'Une offre', fact: 'Un seul sujet', comparison: 'Une comparaison' },
  vacancy: 'Offre',
  vacancies: 'Offres à comparer',
  open: 'Ouvertes',
  notOpen: 'Non ouvertes',
  topic: 'Sujet',
  language: 'Langue',
  length: 'Longueur',
  lengths: { short: 'Courte', full: 'Complète' },
  line: 'Une phrase de votre part',
  lineHint: 'Elle figure au-dessus des faits, avec votre nom. La touche Entrée la montre dans l’aperçu.',
  lineStays: (name) => `La phrase de ${name}`,
  lineOptions: { keep: 'La garder', remove: 'La retirer' },
  preview: 'Aperçu. Voici ce que verra tout le canal\u00a0:',
  previewCorrected: 'Aperçu. La fiche se présentera ainsi\u00a0:',
  asTable: 'Dans le canal, les points qui diffèrent figurent dans un tableau.',
  noPreview: 'Choisissez au moins deux offres pour voir l’aperçu.',
  tooFew: 'Choisissez au moins deux offres.',
  noVacancies: 'Il n’y a aucune offre à partager.',
  noChannel: 'Choisissez un canal.',
  notIn: (bot) =>
    `Je ne suis pas dans ce canal. Écrivez-y «\u00a0/invite @${bot}\u00a0», puis appuyez de nouveau sur Partager.`,
  noAnswer: 'Slack n’a pas répondu. Réessayez dans un instant.',
  factsChanged: 'Les faits ont changé depuis l’aperçu. Relisez-le avant de continuer.',
  notSeen: 'Votre dernière modification n’était pas encore dans l’aperçu. Relisez-le avant de continuer.',
  tooOld: 'Cette fenêtre vient d’une version antérieure du bot. Fermez-la et ouvrez-la de nouveau.',
  withdrawnMeanwhile: 'Cette fiche a été retirée entre-temps\u00a0; rien n’a changé.',
  notOurs: 'Je ne connais plus cette fiche et ne peux donc pas la corriger.',
  mayNotCorrect:
    'Seules les personnes qui s’occupent des offres, et celle qui a partagé cette fiche, peuvent la corriger.',
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
  sharedBy: (who) => `Partagé par ${who}`,
  updated: 'Mise à jour\u00a0: ',
  vacancyGone: 'Je ne réponds plus sur ce dont parlait cette fiche\u00a0; ses faits ont été retirés.',
};

export const shareWords: Words<ShareWords> = { en, fr };
