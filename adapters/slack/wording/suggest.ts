import { type SuggestWords as SharedSuggestWords, suggestWords as shared } from '../../wording/suggest.ts';
import type { Words } from '../../wording/words.ts';

/** What stands in that dialog in Slack, and under the answer that comes of it. */
export interface SuggestWords extends SharedSuggestWords {
  readonly post: string;
  readonly postsAs: string;
  readonly notIn: (channel: string, bot: string) => string;
  /** In place of the name of a channel that the bot does not know. */
  readonly thisChannel: string;
  /** In a direct message, into which nobody can be invited. */
  readonly direct: string;
  readonly copy: string;
  /** Under the answer that was posted. */
  readonly suggested: (who: string) => string;
  readonly edited: (who: string) => string;
  readonly notPosted: string;
  readonly perhapsPosted: string;
}

const en: SuggestWords = {
  ...shared.en,
  post: 'Post',
  postsAs: 'Posts as Vacancy Desk, suggested by you.',
  notIn: (channel, bot) =>
    `I am not in ${channel} and cannot post there. Copy the text below and send it yourself, or invite me with /invite @${bot} and open this dialog again.`,
  thisChannel: 'this channel',
  direct: 'In direct messages I post nothing for others. Copy the text below and send it yourself.',
  copy: 'Text to copy:',
  suggested: (who) => `Suggested by ${who}`,
  edited: (who) => `Edited by ${who}`,
  notPosted: 'Your answer was not posted.',
  perhapsPosted: 'Slack did not say whether your answer was posted. Look at the thread before you try again.',
};

const fr: SuggestWords = {
  ...shared.fr,
  post: 'Publier',
  postsAs: 'Sera publié au nom de Vacancy Desk, suggéré par vous.',
  notIn: (channel, bot) =>
    `Je ne suis pas dans ${channel} et ne peux rien y publier. Copiez le texte ci-dessous et envoyez-le vous-même, ou invitez-moi avec /invite @${bot} et rouvrez cette fenêtre.`,
  thisChannel: 'ce canal',
  direct:
    'Dans les messages directs, je ne publie rien pour d’autres. Copiez le texte ci-dessous et envoyez-le vous-même.',
  copy: 'Texte à copier\u00a0:',
  suggested: (who) => `Suggéré par ${who}`,
  edited: (who) => `Modifié par ${who}`,
  notPosted: 'Votre réponse n’a pas été publiée.',
  perhapsPosted: 'Slack n’a pas dit si votre réponse a été publiée. Regardez le fil de discussion avant de réessayer.',
};

export const suggestWords: Words<SuggestWords> = { en, fr };
