import type { Words } from '../../wording/words.ts';

/** What stands on controls that only Teams has, and what is said in its own ways. */
export interface TeamsControlsWords {
  /** Opens what can be done with a message that answers nothing. */
  readonly more: string;
  /** The same of an answer, where there is more to do than to ask why. */
  readonly whyAndMore: string;
  readonly draft: string;
  /** In a channel, to whoever asked for what is theirs alone. */
  readonly answeredAlone: string;
  /** Below a choice that was pressed. */
  readonly asked: string;
  /** Where Teams did not say whether it took an answer: it is not sent a second time. */
  readonly perhapsPosted: string;
  /** Said to who tells the desk to be still: it never speaks by itself here. */
  readonly isQuiet: string;
  /** The dialog about a message that answers nothing: its title, and what it says. */
  readonly moreTitle: string;
  readonly canDo: string;
  readonly canDoNothing: string;
  /** A dialog that can't be opened again, since what it was about is not kept. */
  readonly tooOld: string;
}

const en: TeamsControlsWords = {
  more: 'More…',
  whyAndMore: 'Why, and more…',
  draft: 'Draft an answer…',
  answeredAlone: 'That concerns you alone: I answered in our own chat.',
  asked: 'The answer is on its way.',
  perhapsPosted: 'Teams did not say whether my answer arrived. If you do not see it, ask again.',
  isQuiet: 'I speak here only when I am mentioned, so I am quiet already.',
  moreTitle: 'About this message',
  canDo: 'This is what you can do with this message.',
  canDoNothing: 'Only the people who look after the vacancies, and whoever asked for this message, can change it.',
  tooOld: 'This can no longer be opened. Ask again, and open it then.',
};

const fr: TeamsControlsWords = {
  more: 'Plus…',
  whyAndMore: 'Pourquoi, et plus…',
  draft: 'Préparer une réponse…',
  answeredAlone: 'Cela ne concerne que vous\u00a0: j’ai répondu dans notre conversation.',
  asked: 'La réponse arrive.',
  perhapsPosted: 'Teams n’a pas dit si ma réponse est arrivée. Si vous ne la voyez pas, reposez la question.',
  isQuiet: 'Je ne parle ici que si l’on me mentionne\u00a0: je me tais donc déjà.',
  moreTitle: 'À propos de ce message',
  canDo: 'Voici ce que vous pouvez faire de ce message.',
  canDoNothing:
    'Seules les personnes qui s’occupent des offres, et celle qui a demandé ce message, peuvent le changer.',
  tooOld: 'Ceci ne peut plus être ouvert. Reposez la question, puis ouvrez-le.',
};

export const teamsControlsWords: Words<TeamsControlsWords> = { en, fr };
