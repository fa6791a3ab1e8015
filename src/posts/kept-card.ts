import type { CardOf } from '../sharing/card.ts';
import { cardSchema } from '../sharing/read-card.ts';
import type { Value } from '../store/store.ts';

/** What a card is made from, without its sharer's own line, which is kept apart from it. */
export type CardFacts = Omit<CardOf, 'line'>;

const factsSchema = cardSchema.omit({ line: true });

/** What a kept card is made from; null where nothing is kept of it, or nothing that can be read. */
export function keptCard(text: Value): CardFacts | null {
  if (typeof text !== 'string') return null;
  try {
    const card = factsSchema.safeParse(JSON.parse(text));
    return card.success ? card.data : null;
  } catch {
    return null;
  }
}
