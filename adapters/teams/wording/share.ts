import type { VacancyState } from '../../../src/answer/state.ts';
import { type CardWords, cardWords } from '../../wording/card.ts';
import type { Words } from '../../wording/words.ts';

/** The search for cards, shared cards, and the dialog in which they are corrected. */
export interface TeamsShareWords extends CardWords {
  /** In a list of cards, how things stand with a vacancy. */
  readonly states: Readonly<Record<VacancyState['kind'], string>>;
  readonly comparison: (vacancies: string) => string;
  /** What people type to find vacancies side by side; folded, small letters without accents. */
  readonly comparing: readonly string[];
  /** Has a card say what holds now. */
  readonly refresh: string;
  /** Below the preview in the personal chat. */
  readonly howToPost: string;
  /** To whoever shares in a channel or chat, where the card did not arrive, or perhaps not. */
  readonly notShared: string;
  readonly perhapsShared: string;
  /** In the dialog: shows the card as it is chosen, before it is kept. */
  readonly look: string;
  readonly notNow: string;
}

export const teamsShareWords: Words<TeamsShareWords> = {
  en: {
    ...cardWords.en,
    states: {
      open: 'Open',
      closing_soon: 'Closing soon',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
      held: 'Being checked by staff',
    },
    comparison: (vacancies) => `Comparison: ${vacancies}`,
    comparing: ['compare', 'comparison', 'all'],
    refresh: 'Show what holds now',
    howToPost:
      'This is only a preview, and nothing was posted. To send it as your own message, open “Share a vacancy” among the apps below the box in which you write, and type the same words there. To have the desk post it, mention the desk with these words in a channel or group chat.',
    notShared: 'I could not post the card here. Try again in a minute.',
    perhapsShared: 'I cannot tell whether the card arrived here. Look before you share it again.',
    look: 'Show it',
    notNow: 'Teams does not let me change the card now. It will be changed as soon as that is possible.',
  },
  fr: {
    ...cardWords.fr,
    states: {
      open: 'Ouverte',
      closing_soon: 'Bientôt close',
      closed: 'Close',
      withdrawn: 'Retirée',
      held: 'En cours de vérification',
    },
    comparison: (vacancies) => `Comparaison\u00a0: ${vacancies}`,
    comparing: ['comparer', 'comparaison', 'tout', 'toutes', 'tous'],
    refresh: 'Voir ce qui vaut maintenant',
    howToPost:
      'Ce n’est qu’un aperçu, et rien n’a été publié. Pour l’envoyer comme votre propre message, ouvrez «\u00a0Partager une offre\u00a0» parmi les applications sous la zone de saisie et écrivez-y les mêmes mots. Pour que je la publie, mentionnez-moi avec ces mots dans un canal ou une conversation de groupe.',
    notShared: 'Je n’ai pas pu publier la fiche ici. Réessayez dans une minute.',
    perhapsShared: 'Je ne sais pas si la fiche est arrivée ici. Vérifiez avant de la partager de nouveau.',
    look: 'Voir l’aperçu',
    notNow: 'Teams ne me laisse pas modifier la fiche pour l’instant. Elle le sera dès que possible.',
  },
};
