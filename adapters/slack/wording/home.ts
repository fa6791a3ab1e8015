import type { Words } from '../../wording/words.ts';

/** The home tab. */
export interface HomeWords {
  readonly title: string;
  readonly intro: string;
  readonly vacancies: string;
  readonly examples: string;
  readonly howToAsk: string;
  /** Ways to ask, each in a line. */
  readonly ways: (bot: string) => readonly string[];
  readonly whoMay: string;
  readonly asDesk: string;
  /** What the desk can do besides, each in a line; by what one types for it, where one types. */
  readonly deskDoes: (typed: {
    readonly share: string;
    readonly hold: string;
    readonly settings: string;
  }) => readonly string[];
  readonly asMember: string;
  readonly asMemberAlone: string;
  readonly holds: string;
  readonly language: string;
  readonly languageHint: string;
  readonly auto: string;
  readonly kept: string;
  readonly forget: string;
  readonly forgetTitle: string;
  readonly forgetText: string;
  readonly forgetNo: string;
}

const en: HomeWords = {
  title: 'Vacancy Desk',
  intro:
    'I answer questions about our vacancies from the postings, by fixed rules and without AI. Every answer names its source.',
  vacancies: 'Vacancies',
  examples: 'Try one of these. The answer comes as a direct message that only you read:',
  howToAsk: 'How to ask',
  ways: (bot) => [
    'Write to me directly, in the Messages tab.',
    `Mention @${bot} in a channel that I am in: I answer in the thread, for everybody there.`,
    'Type /vacancy and your question anywhere: only you see the answer.',
    'In a thread, mention me alone and I answer the message that began it.',
  ],
  whoMay: 'What you can do',
  asDesk: 'You are in the channel of the people who look after the vacancies, so besides asking you can:',
  deskDoes: ({ share, hold, settings }) => [
    `share facts in a channel: /vacancy ${share}`,
    'suggest an answer from the menu of any message',
    `put a fact on hold: /vacancy ${hold}`,
    `change the settings of a channel, there: /vacancy ${settings}`,
    'correct or withdraw what I posted, from the menu under it',
  ],
  asMember:
    'You can ask anything here, and withdraw the answers that you asked for. The people who look after the vacancies can also share facts, suggest answers and put facts on hold.',
  asMemberAlone: 'You can ask anything here, and withdraw the answers that you asked for.',
  holds: 'On hold now',
  language: 'The language in which you read me',
  languageHint: 'In a channel, the language of the question counts.',
  auto: 'Automatic',
  kept: 'What is kept about you',
  forget: 'Forget me',
  forgetTitle: 'Forget you?',
  forgetText: 'Whatever I keep about you is removed, the language that you chose included.',
  forgetNo: 'Cancel',
};

const fr: HomeWords = {
  title: 'Vacancy Desk',
  intro:
    'Je réponds aux questions sur nos offres à partir des avis, selon des règles fixes et sans IA. Chaque réponse indique sa source.',
  vacancies: 'Offres',
  examples: 'Essayez l’une de ces questions. La réponse arrive dans un message direct que vous seul lisez\u00a0:',
  howToAsk: 'Comment demander',
  ways: (bot) => [
    'Écrivez-moi directement, dans l’onglet Messages.',
    `Mentionnez @${bot} dans un canal où je suis\u00a0: je réponds dans le fil, pour tout le monde.`,
    'Tapez /vacancy et votre question, où que vous soyez\u00a0: vous seul voyez la réponse.',
    'Dans un fil, mentionnez-moi sans rien d’autre et je réponds au message qui l’a ouvert.',
  ],
  whoMay: 'Ce que vous pouvez faire',
  asDesk:
    'Vous êtes dans le canal de l’équipe qui s’occupe des offres\u00a0; outre poser des questions, vous pouvez\u00a0:',
  deskDoes: ({ share, hold, settings }) => [
    `partager des faits dans un canal\u00a0: /vacancy ${share}`,
    'proposer une réponse depuis le menu de tout message',
    `suspendre une information\u00a0: /vacancy ${hold}`,
    `changer les réglages d’un canal, sur place\u00a0: /vacancy ${settings}`,
    'corriger ou retirer ce que j’ai publié, depuis le menu placé dessous',
  ],
  asMember:
    'Vous pouvez tout demander ici, et retirer les réponses que vous avez demandées. L’équipe qui s’occupe des offres peut aussi partager des faits, proposer des réponses et suspendre des informations.',
  asMemberAlone: 'Vous pouvez tout demander ici, et retirer les réponses que vous avez demandées.',
  holds: 'Suspendu actuellement',
  language: 'La langue dans laquelle vous me lisez',
  languageHint: 'Dans un canal, c’est la langue de la question qui compte.',
  auto: 'Automatique',
  kept: 'Ce qui est gardé à votre sujet',
  forget: 'Oubliez-moi',
  forgetTitle: 'Vous oublier\u00a0?',
  forgetText: 'Tout ce que je garde à votre sujet est effacé, y compris la langue que vous avez choisie.',
  forgetNo: 'Annuler',
};

export const homeWords: Words<HomeWords> = { en, fr };
