/** What no posting covers, and the words that say so, in English and in French. */
export const TOPICS: readonly (readonly [topic: string, en: string, fr: string])[] = [
  ['visa', 'say nothing about visas', 'ne disent rien des visas'],
  ['housing', 'say nothing about housing', 'ne disent rien du logement'],
  ['tax', 'say nothing about tax', 'ne disent rien des impôts'],
  ['leave', 'say nothing about leave', 'ne disent rien des congés'],
  ['insurance', 'say nothing about insurance', 'ne disent rien des assurances'],
  ['security_clearance', 'say nothing about a security clearance', "ne disent rien d'une habilitation de sécurité"],
  ['results', 'do not say when or how candidates hear', 'ne disent pas quand ni comment les candidats'],
  ['my_application', 'cannot be seen from here', "n'est pas visible ici"],
  ['after_internship', 'say nothing about what follows', 'ne disent rien de ce qui suit'],
  ['salary_elsewhere', 'no other salary', "d'aucun autre salaire"],
  ['late_application', 'no exception to the deadline', 'aucune exception à la date limite'],
  ['withdraw_application', 'do not say how an application is withdrawn', 'ne disent pas comment retirer'],
  ['technical_problem', 'say nothing about problems with', 'ne disent rien des problèmes'],
  ['reapply', 'say nothing about applying again', "ne disent rien d'une nouvelle candidature"],
  ['fraud', 'do not help to tell whether', 'ne permettent pas de dire si'],
  ['extension', 'say nothing about an extension', "ne disent rien d'une prolongation"],
  ['webinar_recording', 'say nothing about a recording', "ne disent rien d'un enregistrement"],
  ['contract', 'do not say what kind of contract', 'ne disent pas quel contrat'],
  ['credit', 'say nothing about academic credit', 'ne disent rien des crédits'],
  ['competition', 'neither a number of candidates nor of places', 'ni nombre de candidats ni nombre de places'],
  ['practical_life', 'say nothing about daily practicalities', 'ne disent rien de la vie pratique'],
  ['other_programmes', 'no other programme', "d'aucun autre programme"],
  ['application_advice', 'give no advice', 'ne donnent aucun conseil'],
  ['meaning_of_internship', 'do not explain', "n'expliquent pas"],
];

/** Topics that only somebody asks about who still wants to apply. */
export const INVITING: ReadonlySet<string> = new Set(['late_application', 'technical_problem', 'application_advice']);

/** The talk itself, asked in a place that is bound to the vacancy. */
export const TALK: readonly (readonly [intent: string, outcome: string, en: string, fr: string])[] = [
  ['greeting', 'smalltalk', 'Hello', 'Bonjour'],
  ['thanks', 'smalltalk', 'welcome', 'Je vous en prie'],
  ['goodbye', 'smalltalk', 'Goodbye', 'Au revoir'],
  ['help', 'answer', 'I answer from the vacancy postings', 'Je réponds à partir des avis'],
  ['human', 'handoff', 'I cannot pass you on to a person', 'Je ne peux pas vous mettre en relation'],
  ['are_you_a_bot', 'smalltalk', 'I am a bot', 'je suis un robot'],
  ['bot_privacy', 'answer', 'neither stored nor logged', 'ni enregistré ni journalisé'],
];
