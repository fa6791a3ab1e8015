import { type DraftingWords as SharedDraftingWords, draftingWords as shared } from '../../wording/drafting.ts';
import type { Words } from '../../wording/words.ts';

/** What the dialogs in which an answer is drafted have in common in Slack. */
export interface DraftingWords extends SharedDraftingWords {
  readonly textHint: string;
  /** Above a text that is too long for the field. */
  readonly tooLong: string;
  readonly wait: string;
  /** Why something could not be sent. */
  readonly notIn: (bot: string) => string;
  readonly refused: (code: string) => string;
  readonly busy: string;
}

const en: DraftingWords = {
  ...shared.en,
  textHint:
    'Source lines are added by themselves, and left out under what you change. If you choose something else above, the text is written anew, and yours stands below it.',
  tooLong: 'This answer is too long to be changed here. It is posted as it stands:',
  wait: 'One moment…',
  notIn: (bot) => `I am not in this channel. Invite me with /invite @${bot}, and try again.`,
  refused: (code) => `Slack refused it (${code}).`,
  busy: 'Slack takes no more from me at the moment. Try again in a minute.',
};

const fr: DraftingWords = {
  ...shared.fr,
  textHint:
    'Les sources s’ajoutent d’elles-mêmes, sauf sous ce que vous modifiez. Si vous choisissez autre chose ci-dessus, le texte est réécrit, et le vôtre s’affiche en dessous.',
  tooLong: 'Cette réponse est trop longue pour être modifiée ici. Elle est publiée telle quelle\u00a0:',
  wait: 'Un instant…',
  notIn: (bot) => `Je ne suis pas dans ce canal. Invitez-moi avec /invite @${bot}, puis réessayez.`,
  refused: (code) => `Slack a refusé (${code}).`,
  busy: 'Slack n’accepte plus rien de moi pour l’instant. Réessayez dans une minute.',
};

export const draftingWords: Words<DraftingWords> = { en, fr };
