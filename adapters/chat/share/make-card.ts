import type { Content } from '../../../src/content/content.ts';
import type { CardOf } from '../../../src/sharing/card.ts';
import { type Card, type CardScene, composeCard } from '../../../src/sharing/compose-card.ts';

/** A card as it reads now. */
export interface MadeCard {
  readonly of: CardOf;
  readonly card: Card;
  /** The same without the sharer's own line, which is drawn apart, with their name. */
  readonly facts: Card;
  readonly contentVersion: string;
}

/** Makes a card that `readCard` took. Pure. */
export function makeCard(content: Content, of: CardOf, scene: CardScene): MadeCard {
  const card = composeCard(content, of, scene);
  const { line, ...rest } = of;
  const facts = line === undefined ? card : composeCard(content, rest, scene);
  return { of, card, facts, contentVersion: content.version };
}
