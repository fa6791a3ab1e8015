import { type Answer, ask } from '../src/ask.ts';
import type { Content } from '../src/content/content.ts';
import type { Lang } from '../src/content/schema/text.ts';
import { emptyMemory } from '../src/memory.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Scene } from '../src/scene.ts';

/** Before the webinar, and days before applications close. */
const BEFORE_ALL = '2025-06-02T09:00:00Z';
const LATER = '2025-06-16T09:00:00Z';

/** What is asked in each language, when, and whether a channel reads along: answers of all kinds, short and long. */
const ASKED = [
  ['Grant', 'How much is the grant for OSG?', 'À combien s’élève la bourse pour OSG ?', LATER, 'private'],
  ['Deadline', 'When is the deadline?', 'Jusqu’à quand peut-on postuler ?', LATER, 'shared'],
  ['Comparison', 'Compare the three internships', 'Compare les trois stages', LATER, 'shared'],
  ['Lost', 'What are the criteria for OPS?', 'Quels sont les critères pour OPS ?', LATER, 'shared'],
  ['Conflict', 'Is telework possible at OSG?', 'Le télétravail est-il possible à OSG ?', LATER, 'private'],
  [
    'Eligibility',
    'I’m 20 and Canadian, can I apply?',
    'J’ai 20 ans et je suis canadien, puis-je postuler ?',
    LATER,
    'private',
  ],
  ['Vacancies', 'Which vacancies are open?', 'Quels postes sont ouverts ?', LATER, 'private'],
  ['Webinar', 'When is the webinar?', 'Quand a lieu le webinaire ?', BEFORE_ALL, 'shared'],
  ['Fallback', 'Is there a pool with dolphins?', 'Y a-t-il une piscine avec des dauphins ?', LATER, 'private'],
  ['Details', 'Tell me all about IMS-CS', 'Dites-moi tout sur IMS-CS', LATER, 'shared'],
  ['Two', 'What does OSG pay, and when does it begin?', 'Que paie OSG, et quand commence le stage ?', LATER, 'private'],
] as const;

export interface Typical {
  readonly what: string;
  readonly lang: Lang;
  readonly utterance: string;
  readonly audience: Scene['audience'];
  readonly answer: Answer;
  readonly reply: Reply;
}

/** Typical replies, each in both languages. */
export function typicalReplies(content: Content): readonly Typical[] {
  return ASKED.flatMap(([what, en, fr, now, audience]) =>
    [
      { lang: 'en' as const, utterance: en },
      { lang: 'fr' as const, utterance: fr },
    ].map(({ lang, utterance }) => {
      const scene: Scene = { now, audience, voice: 'colleague', lang };
      const answer = ask(content, { utterance, scene, memory: emptyMemory });
      return { what, lang, utterance, audience, answer, reply: answer.reply };
    }),
  );
}
