import type { Card } from '../../../../../adapters/teams/card.ts';
import { CARD_TYPE } from '../findings.ts';
import type { Spoken } from '../spoken.ts';
import { type Activity, base, clientInfo, type Scene } from './base.ts';

/** Somebody wrote something. Teams brings it as plain text, and as HTML beside. */
export function message(scene: Scene, id: string, { text, html, mentions }: Spoken, replyToId?: string): Activity {
  return {
    ...base(scene),
    type: 'message',
    id,
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
    entities: [...mentions, clientInfo(scene.who)],
    ...(replyToId !== undefined && { replyToId }),
  };
}

/** Somebody sent a card that our own message extension had put where they write. */
export function insertedCard(scene: Scene, id: string, card: Card): Activity {
  const span = `<span class="inline-compose-card" id="${id}" data-card-id="${id}"></span>`;
  return {
    ...base(scene),
    type: 'message',
    id,
    text: span,
    textFormat: 'plain',
    attachments: [
      { contentType: CARD_TYPE, content: card },
      { contentType: 'text/html', content: `<div>${span}</div>` },
    ],
  };
}

/** A press on `Action.Submit` in a message: comes as a message without a text. */
export function submitted(scene: Scene, id: string, replyToId: string, value: object): Activity {
  const data = base(scene).channelData as object;
  return {
    ...base(scene),
    type: 'message',
    id,
    replyToId,
    value,
    channelData: { ...data, source: { name: 'message' }, legacy: { replyToId } },
  };
}
