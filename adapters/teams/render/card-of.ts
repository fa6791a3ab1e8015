import type { Lang } from '../../../src/content/schema/text.ts';
import type { Card, CardAction, CardElement } from '../card.ts';

/** A card around its elements and actions. A table gets all the width that there is. */
export function cardOf(lang: Lang, body: readonly CardElement[], actions: readonly CardAction[], speak?: string): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    ...(speak !== undefined && { speak }),
    ...(body.some(({ type }) => type === 'Table') && { msteams: { width: 'Full' } }),
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** What a card takes, in the units in which it is limited: two bytes each. */
export function unitsOf(card: Card): number {
  return JSON.stringify(card).length;
}
