import type { Words } from './words.ts';

/** What stands on the controls under an answer, and what is said when they are pressed. */
export interface ControlsWords {
  readonly why: string;
  readonly share: string;
  readonly correct: string;
  readonly withdraw: string;
  /** Title of a dialog, 24 characters at most. */
  readonly whyTitle: string;
  readonly close: string;
  /** Above what could only be worked out anew. */
  readonly whyAgain: string;
  readonly whyGone: string;
  readonly notCounted: string;
  readonly failed: string;
  readonly notPosted: string;
  readonly busy: string;
  /** Stands instead of a message; `when` names day, time and zone. */
  readonly withdrawn: (who: string, when: string) => string;
  readonly mayNotWithdraw: string;
  readonly notOurs: string;
  readonly notWithdrawn: string;
}

const en: ControlsWords = {
  why: 'Why this answer?',
  share: 'Share…',
  correct: 'Correct…',
  withdraw: 'Withdraw',
  whyTitle: 'Why this answer?',
  close: 'Close',
  whyAgain: 'This is how the question is understood now, without what was said before it.',
  whyGone: 'How this answer came about is no longer kept. Ask again, and look then.',
  notCounted: 'That could not be counted.',
  failed: 'Something went wrong here, and it was noted. Ask again.',
  notPosted: 'I could not post the answer here. Ask me in private, or let an administrator look at what I may do.',
  busy: 'Too much is waiting to be posted here. Ask again in a minute.',
  withdrawn: (who: string, when: string) => `Withdrawn by ${who}, ${when}.`,
  mayNotWithdraw:
    'Only the people who look after the vacancies, and whoever asked for or shared this message, can withdraw it.',
  notOurs: 'I no longer know this message, so I cannot change it.',
  notWithdrawn: 'I could not withdraw it. Try again in a minute.',
};

const fr: ControlsWords = {
  why: 'Pourquoi cette réponse ?',
  share: 'Partager…',
  correct: 'Corriger…',
  withdraw: 'Retirer',
  whyTitle: 'Pourquoi ?',
  close: 'Fermer',
  whyAgain: 'Voici comment la question est comprise maintenant, sans ce qui a été dit avant.',
  whyGone: 'La manière dont cette réponse a été trouvée n’est plus gardée. Reposez la question, puis regardez.',
  notCounted: 'Cela n’a pas pu être compté.',
  failed: 'Une erreur s’est produite ici, et elle a été notée. Reposez la question.',
  notPosted:
    'Je n’ai pas pu publier la réponse ici. Écrivez-moi en privé, ou demandez à un administrateur de vérifier mes droits.',
  busy: 'Trop de messages attendent d’être publiés ici. Reposez la question dans une minute.',
  withdrawn: (who, when) => `Retiré par ${who}, ${when}.`,
  mayNotWithdraw:
    'Seules les personnes qui s’occupent des offres, et celle qui a demandé ou partagé ce message, peuvent le retirer.',
  notOurs: 'Je ne connais plus ce message et ne peux donc pas le changer.',
  notWithdrawn: 'Je n’ai pas pu le retirer. Réessayez dans une minute.',
};

export const controlsWords: Words<ControlsWords> = { en, fr };
