import type { Lang } from '../../src/content/schema/text.ts';
import type { Words } from './words.ts';

/** What each language calls itself. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'Français' };

/** What the dialogs in which an answer is drafted have in common. */
export interface DraftingWords {
  readonly vacancy: string;
  readonly topic: string;
  readonly language: string;
  readonly choose: string;
  /** The first entry of a select, where the message itself may tell. */
  readonly asTheMessageSays: string;
  /** The first entry of the vacancies, where there is no message. */
  readonly noneInParticular: string;
  readonly notAllListed: string;
  readonly text: string;
  readonly empty: string;
  /** Above a draft that came in place of another one that somebody had looked at, or had changed. */
  readonly changed: string;
  readonly before: string;
  readonly cut: string;
  readonly close: string;
  readonly back: string;
  readonly storeAway: string;
  readonly overtaken: string;
  readonly stopped: string;
  readonly yourText: string;
}

const en: DraftingWords = {
  vacancy: 'Vacancy',
  topic: 'Subject',
  language: 'Language',
  choose: 'Choose',
  asTheMessageSays: 'As the message says',
  noneInParticular: 'None in particular',
  notAllListed: 'There are more vacancies than fit into the list. The first ones are offered here.',
  text: 'Answer',
  empty: 'Write something, or close this dialog.',
  changed: 'The answer has changed since it was shown here. Look at it once more.',
  before: 'What stood here before:',
  cut: 'The end is left out: it does not fit here.',
  close: 'Close',
  back: 'Back',
  storeAway: 'My store does not answer at the moment. Try again in a minute.',
  overtaken: 'It was withdrawn meanwhile.',
  stopped: 'I am being restarted. Try again in a minute.',
  yourText: 'Your text:',
};

const fr: DraftingWords = {
  vacancy: 'Offre',
  topic: 'Sujet',
  language: 'Langue',
  choose: 'Choisir',
  asTheMessageSays: 'Comme dans le message',
  noneInParticular: 'Aucune en particulier',
  notAllListed: 'Il y a plus d’offres que la liste ne peut en contenir. Les premières sont proposées ici.',
  text: 'Réponse',
  empty: 'Écrivez quelque chose, ou fermez cette fenêtre.',
  changed: 'La réponse a changé depuis qu’elle a été affichée ici. Relisez-la.',
  before: 'Ce qui figurait ici avant\u00a0:',
  cut: 'La fin manque\u00a0: elle ne tient pas ici.',
  close: 'Fermer',
  back: 'Retour',
  storeAway: 'Ma base de données ne répond pas pour l’instant. Réessayez dans une minute.',
  overtaken: 'Il a été retiré entre-temps.',
  stopped: 'Je redémarre. Réessayez dans une minute.',
  yourText: 'Votre texte\u00a0:',
};

export const draftingWords: Words<DraftingWords> = { en, fr };
