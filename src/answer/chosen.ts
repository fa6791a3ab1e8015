import type { Content } from '../content/content.ts';
import type { Scene } from '../scene.ts';
import type { Asked } from './asked.ts';
import { bookOf } from './book.ts';

/** The vacancies that were chosen for the answer; null where none were, or none that there are. */
export function chosenVacancies(content: Content, { chosen }: Scene): readonly string[] | null {
  const { vacancies } = bookOf(content);
  const known = chosen?.vacancies?.filter((id) => vacancies.has(id)) ?? [];
  return known.length > 0 ? known : null;
}

/** What was chosen to be answered, as if it had been asked in so many words; null where nothing was. */
export function chosenIntents(content: Content, { chosen }: Scene): Asked | null {
  const intents = chosen?.intents?.filter((intent) => Object.hasOwn(content.intents, intent)) ?? [];
  return intents.length > 0 ? { kind: 'intents', intents, confidence: 'high' } : null;
}
