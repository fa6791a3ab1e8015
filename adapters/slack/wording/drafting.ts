import type { Lang } from '../../../src/content/schema/text.ts';
import type { Words } from '../../wording/words.ts';

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
  readonly textHint: string;
  /** Above a text that is too long for the field. */
  readonly tooLong: string;
  readonly empty: string;
  /** Above a draft that came in place of another one that somebody had looked at, or had changed. */
  readonly changed: string;
  readonly before: string;
  readonly cut: string;
  readonly wait: string;
  readonly close: string;
  readonly back: string;
  readonly storeAway: string;
  /** Why something could not be sent. */
  readonly notIn: (bot: string) => string;
  readonly refused: (code: string) => string;
  readonly overtaken: string;
  readonly busy: string;
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
  textHint:
    'Source lines are added by themselves, and left out under what you change. If you choose something else above, the text is written anew, and yours stands below it.',
  tooLong: 'This answer is too long to be changed here. It is posted as it stands:',
  empty: 'Write something, or close this dialog.',
  changed: 'The answer has changed since it was shown here. Look at it once more.',
  before: 'What stood here before:',
  cut: 'The end is left out: it does not fit here.',
  wait: 'One moment…',
  close: 'Close',
  back: 'Back',
  storeAway: 'My store does not answer at the moment. Try again in a minute.',
  notIn: (bot) => `I am not in this channel. Invite me with /invite @${bot}, and try again.`,
  refused: (code) => `Slack refused it (${code}).`,
  overtaken: 'It was withdrawn meanwhile.',
  busy: 'Slack takes no more from me at the moment. Try again in a minute.',
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
  textHint:
    'Les sources s’ajoutent d’elles-mêmes, sauf sous ce que vous modifiez. Si vous choisissez autre chose ci-dessus, le texte est réécrit, et le vôtre s’affiche en dessous.',
  tooLong: 'Cette réponse est trop longue pour être modifiée ici. Elle est publiée telle quelle\u00a0:',
  empty: 'Écrivez quelque chose, ou fermez cette fenêtre.',
  changed: 'La réponse a changé depuis qu’elle a été affichée ici. Relisez-la.',
  before: 'Ce qui figurait ici avant\u00a0:',
  cut: 'La fin manque\u00a0: elle ne tient pas ici.',
  wait: 'Un instant…',
  close: 'Fermer',
  back: 'Retour',
  storeAway: 'Ma base de données ne répond pas pour l’instant. Réessayez dans une minute.',
  notIn: (bot) => `Je ne suis pas dans ce canal. Invitez-moi avec /invite @${bot}, puis réessayez.`,
  refused: (code) => `Slack a refusé (${code}).`,
  overtaken: 'Il a été retiré entre-temps.',
  busy: 'Slack n’accepte plus rien de moi pour l’instant. Réessayez dans une minute.',
  stopped: 'Je redémarre. Réessayez dans une minute.',
  yourText: 'Votre texte\u00a0:',
};

export const draftingWords: Words<DraftingWords> = { en, fr };
