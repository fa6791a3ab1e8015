import type { Words } from './words.ts';

/** The dialog in which shared cards are corrected, and what stands on those cards beside their facts. */
export interface CardWords {
  readonly correctTitle: string;
  readonly save: string;
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
  readonly previewCorrected: string;
  /** Where the fields do not make a card yet. */
  readonly noPreview: string;
  readonly tooFew: string;
  readonly noVacancies: string;
  readonly factsChanged: string;
  readonly notSeen: string;
  readonly tooOld: string;
  readonly withdrawnMeanwhile: string;
  readonly notOurs: string;
  readonly mayNotCorrect: string;
  readonly sharedBy: (who: string) => string;
  /** Before weekday, date and time. */
  readonly updated: string;
  /** Stands instead of the card. */
  readonly vacancyGone: string;
}

const en: CardWords = {
  correctTitle: 'Correct this card',
  save: 'Save',
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
  previewCorrected: 'Preview. The card will look like this:',
  noPreview: 'Choose two vacancies or more to see the preview.',
  tooFew: 'Choose two vacancies or more.',
  noVacancies: 'There is no vacancy that could be shared.',
  factsChanged: 'The facts have changed since you saw the preview. Look at it again before you go on.',
  notSeen: 'Your last change was not in the preview yet. Look at it before you go on.',
  tooOld: 'This dialog is from an earlier version of the desk. Close it and open it again.',
  withdrawnMeanwhile: 'This card was withdrawn in the meantime, so nothing was changed.',
  notOurs: 'I no longer know this card, so I cannot correct it.',
  mayNotCorrect: 'Only the people who look after the vacancies, and whoever shared this card, can correct it.',
  sharedBy: (who) => `Shared by ${who}`,
  updated: 'Updated on ',
  vacancyGone: 'I no longer answer about what this card was about, so its facts were removed.',
};

const fr: CardWords = {
  correctTitle: 'Corriger cette fiche',
  save: 'Enregistrer',
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
  previewCorrected: 'Aperçu. La fiche se présentera ainsi\u00a0:',
  noPreview: 'Choisissez au moins deux offres pour voir l’aperçu.',
  tooFew: 'Choisissez au moins deux offres.',
  noVacancies: 'Il n’y a aucune offre à partager.',
  factsChanged: 'Les faits ont changé depuis l’aperçu. Relisez-le avant de continuer.',
  notSeen: 'Votre dernière modification n’était pas encore dans l’aperçu. Relisez-le avant de continuer.',
  tooOld: 'Cette fenêtre vient d’une version antérieure du bot. Fermez-la et ouvrez-la de nouveau.',
  withdrawnMeanwhile: 'Cette fiche a été retirée entre-temps\u00a0; rien n’a changé.',
  notOurs: 'Je ne connais plus cette fiche et ne peux donc pas la corriger.',
  mayNotCorrect:
    'Seules les personnes qui s’occupent des offres, et celle qui a partagé cette fiche, peuvent la corriger.',
  sharedBy: (who) => `Partagé par ${who}`,
  updated: 'Mise à jour\u00a0: ',
  vacancyGone: 'Je ne réponds plus sur ce dont parlait cette fiche\u00a0; ses faits ont été retirés.',
};

export const cardWords: Words<CardWords> = { en, fr };
