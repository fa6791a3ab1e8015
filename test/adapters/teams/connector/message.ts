import type { Message } from '../../../../adapters/teams/api.ts';

/** A card that says one thing. */
export function messageOf(text: string): Message {
  return {
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'en',
      speak: text,
      body: [{ type: 'TextBlock', text, wrap: true }],
    },
    summary: text,
  };
}
