import type { Words } from '../../wording/words.ts';

/** What stands in the dialog that drafts an answer to somebody's message, and under the answer that comes of it. */
export interface SuggestWords {
  /** Titles and buttons of dialogs, 24 characters at most. */
  readonly title: string;
  readonly post: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly postsAs: string;
  /** Of the message only the beginning was read. */
  readonly readInPart: string;
  readonly notIn: (channel: string, bot: string) => string;
  /** In place of the name of a channel that the bot does not know. */
  readonly thisChannel: string;
  /** In a direct message, into which nobody can be invited. */
  readonly direct: string;
  readonly copy: string;
  /** What stands in the thread already: `who` asked for or suggested it. */
  readonly answered: (who: string, when: string) => string;
  readonly suggestedBefore: (who: string, when: string) => string;
  readonly sharedBefore: (who: string, when: string) => string;
  readonly notedBefore: (who: string, when: string) => string;
  readonly somebody: string;
  /** Under the answer that was posted. */
  readonly suggested: (who: string) => string;
  readonly edited: (who: string) => string;
  readonly notPosted: string;
  readonly perhapsPosted: string;
}

const en: SuggestWords = {
  title: 'Suggest an answer',
  post: 'Post',
  mail: 'Text for mail',
  mailHint: 'Copy this into your mail. Nothing is sent from here.',
  postsAs: 'Posts as Vacancy Desk, suggested by you.',
  readInPart: 'The message is long: only its beginning was read.',
  notIn: (channel, bot) =>
    `I am not in ${channel} and cannot post there. Copy the text below and send it yourself, or invite me with /invite @${bot} and open this dialog again.`,
  thisChannel: 'this channel',
  direct: 'In direct messages I post nothing for others. Copy the text below and send it yourself.',
  copy: 'Text to copy:',
  answered: (who, when) => `I answered here already, ${when}. ${who} had asked.`,
  suggestedBefore: (who, when) => `An answer was posted here already, ${when}, suggested by ${who}.`,
  notedBefore: (who, when) => `${who} had a question passed on here, ${when}.`,
  sharedBefore: (who, when) => `Facts were shared here already, ${when}, by ${who}.`,
  somebody: 'somebody',
  suggested: (who) => `Suggested by ${who}`,
  edited: (who) => `Edited by ${who}`,
  notPosted: 'Your answer was not posted.',
  perhapsPosted: 'Slack did not say whether your answer was posted. Look at the thread before you try again.',
};

const fr: SuggestWords = {
  title: 'Suggérer une réponse',
  post: 'Publier',
  mail: 'Texte pour un courriel',
  mailHint: 'Copiez ce texte dans votre courriel. Rien n’est envoyé d’ici.',
  postsAs: 'Sera publié au nom de Vacancy Desk, suggéré par vous.',
  readInPart: 'Le message est long\u00a0: seul son début a été lu.',
  notIn: (channel, bot) =>
    `Je ne suis pas dans ${channel} et ne peux rien y publier. Copiez le texte ci-dessous et envoyez-le vous-même, ou invitez-moi avec /invite @${bot} et rouvrez cette fenêtre.`,
  thisChannel: 'ce canal',
  direct:
    'Dans les messages directs, je ne publie rien pour d’autres. Copiez le texte ci-dessous et envoyez-le vous-même.',
  copy: 'Texte à copier\u00a0:',
  answered: (who, when) => `J’ai déjà répondu ici, ${when}, à la demande de ${who}.`,
  suggestedBefore: (who, when) => `Une réponse a déjà été publiée ici, ${when}, suggérée par ${who}.`,
  notedBefore: (who, when) => `${who} a fait transmettre une question ici, ${when}.`,
  sharedBefore: (who, when) => `Des informations ont déjà été partagées ici, ${when}, par ${who}.`,
  somebody: 'quelqu’un',
  suggested: (who) => `Suggéré par ${who}`,
  edited: (who) => `Modifié par ${who}`,
  notPosted: 'Votre réponse n’a pas été publiée.',
  perhapsPosted: 'Slack n’a pas dit si votre réponse a été publiée. Regardez le fil de discussion avant de réessayer.',
};

export const suggestWords: Words<SuggestWords> = { en, fr };
