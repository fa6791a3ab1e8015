import type { Envelope } from '../../../src/inbox/inbox.ts';
import type { Bot } from '../workspace.ts';
import { type Heard, type MessageEvent, parseMessage } from './parse-message.ts';

/** A message with the envelope that brought it. */
export interface Brought extends Heard {
  readonly envelope: Envelope;
}

/** The message that an envelope brings to be heard; null for everything else that comes from Slack. Pure. */
export function heardIn(body: unknown, bot: Bot): Brought | null {
  if (!isRecord(body) || body.type !== 'event_callback' || !isMessage(body.event)) return null;
  const heard = parseMessage(body.event, bot);
  return heard && { ...heard, envelope: { type: body.type, event: body.event } };
}

/**
 * What a message is known by, so that it is dealt with once: a mention comes as two events with two ids, and each of them
 * again when its acknowledgement was late.
 */
export function eventOf({ team }: Bot, { channel, ts }: Pick<Heard, 'channel' | 'ts'>): string {
  return `slack:${team}:${channel}:${ts}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Slack signs what it sends, so of its shape only the kind is looked at. */
function isMessage(event: unknown): event is MessageEvent {
  return (
    isRecord(event) &&
    (event.type === 'message' || event.type === 'app_mention') &&
    typeof event.channel === 'string' &&
    typeof event.ts === 'string'
  );
}
