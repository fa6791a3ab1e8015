import type { Lang } from '../../src/content/schema/text.ts';
import { QUESTIONS as OF_INTENTS } from '../traps/every-intent.ts';
import { content } from '../traps/everywhere.ts';

/** A question, and the name of the only vacancy that it is about; null where it is about several. */
export interface Question {
  readonly lang: Lang;
  readonly utterance: string;
  readonly about: string | null;
  /** What is asked is answered from facts. */
  readonly isOfFacts: boolean;
}

const NAMES = ['IMS-CS', 'OSG', 'OPS'];

/** What takes a fact from more than one place, or works with it. */
const OF_ONE: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'I am 22, Norwegian, in my third year at university and I speak English and French. Can I apply for {name}?',
    'I turn 27 next month. Am I eligible for {name}?',
    'How much would I get at {name} in total?',
    'How much is the {name} grant for 4 months?',
    'How much does {name} pay per hour?',
    'Is 5 pm in Ankara on 3 June still in time for {name}?',
    'How many days are left to apply to {name}?',
    'When is the info session of {name} in New York, and how do I register?',
    'What does {name} pay, when does it start, how long is it and can I telework?',
    'Tell me everything about {name}',
  ],
  fr: [
    'J’ai 22 ans, je suis norvégien, en troisième année de licence, et je parle anglais. Puis-je postuler à {name} ?',
    'Combien toucherait-on au total chez {name} ?',
    'Quelle est la bourse de {name} pour 4 mois ?',
    'Combien {name} paie-t-elle par semaine ?',
    'Combien de jours reste-t-il pour postuler à {name} ?',
    'À quelle heure est la séance d’information de {name} à Montréal ?',
    'La bourse, la durée et le télétravail chez {name} ?',
    'Parle-moi de {name}',
  ],
};

const OF_SEVERAL: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'How do OPS and OSG differ?',
    'What is the difference between IMS-CS, OSG and OPS?',
    'Which vacancy pays most?',
    'Which internship starts first?',
    'Do all vacancies have the same duration?',
    'Are the criteria the same in all of them?',
    'Which of them closes last?',
    'Which vacancies are open?',
    'I am 60 and from Norway. Which of them can I apply for?',
  ],
  fr: [
    'Quelles sont les différences entre OPS et OSG ?',
    'Quelle offre paie le plus ?',
    'Les critères sont-ils les mêmes partout ?',
    'Quelles offres sont ouvertes ?',
  ],
};

/** Every intent, and more: of each vacancy, of several and of none by name. */
export const QUESTIONS: readonly Question[] = (['en', 'fr'] as const).flatMap((lang) => [
  ...OF_INTENTS.map(({ intent, question }) => {
    const utterance = question[lang];
    const kind = content.intents[intent]?.kind;
    return { lang, utterance, about: nameIn(utterance), isOfFacts: kind === 'facts' || kind === 'bot' };
  }),
  ...OF_ONE[lang].flatMap((form) =>
    NAMES.map((name) => ({ lang, utterance: form.replace('{name}', name), about: name, isOfFacts: true })),
  ),
  ...OF_SEVERAL[lang].map((utterance) => ({ lang, utterance, about: null, isOfFacts: true })),
]);

function nameIn(utterance: string): string | null {
  return NAMES.find((name) => utterance.includes(name)) ?? null;
}
