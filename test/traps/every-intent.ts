import type { Lang } from '../../src/content/schema/text.ts';
import { type Both, content, type Place, put } from './everywhere.ts';

const NAMES = ['IMS-CS', 'OSG', 'OPS'];

/** Each intent's question: asked of all vacancies, and of each. */
export const QUESTIONS: readonly { readonly intent: string; readonly question: Both }[] = Object.keys(
  content.intents,
).flatMap((intent) =>
  [undefined, ...NAMES].map((name) => ({
    intent,
    question: { en: asked('en', intent, name), fr: asked('fr', intent, name) },
  })),
);

function asked(lang: Lang, intent: string, name: string | undefined): string {
  const choice = content.wording[lang].intents[intent]?.choice;
  if (!choice) throw new Error(`nobody asks ${intent}`);
  if (!name) return choice.utterance;
  return choice.utterance_for.map((part) => (part.kind === 'slot' ? name : part.text)).join('');
}

/** What the desk says there to every question of `QUESTIONS`. */
export function everyAnswer(place: Place) {
  return QUESTIONS.map(({ intent, question }) => ({ intent, asked: question[place.lang], ...put(question, place) }));
}
