import { createHmac } from 'node:crypto';
import type { EnvelopedEvent, types } from '@slack/bolt';
import { BOT, EVENTS_PATH, SIGNING_SECRET, TEAM } from './cast.ts';

/** A mention in a channel, and a direct message. */
export const KINDS = ['mention', 'direct'] as const;
export type Kind = (typeof KINDS)[number];

export interface Said {
  readonly kind: Kind;
  readonly text: string;
  /** Its place among all that was ever said: gives it a user, a channel and a time of its own. */
  readonly number: number;
}

/**
 * An event in its envelope, as Slack sends it. Each is of another person and in another channel, so that neither what one
 * person may ask nor what one channel takes a second is what is measured; `seconds` is the time of day.
 */
export function eventOf({ kind, text, number }: Said, seconds: number): EnvelopedEvent<Asked> {
  const id = number.toString(36).toUpperCase().padStart(8, '0');
  const ts = `${seconds}.${String(number % 1_000_000).padStart(6, '0')}`;
  const user = `U${id}`;
  const words = [{ type: 'text', text }] as const;
  const blocks = [
    {
      type: 'rich_text' as const,
      block_id: id,
      elements: [
        {
          type: 'rich_text_section' as const,
          elements: kind === 'mention' ? [{ type: 'user', user_id: BOT.user } as const, ...words] : [...words],
        },
      ],
    },
  ];
  const said = { user, ts, event_ts: ts, team: TEAM, blocks, client_msg_id: `00000000-0000-4000-8000-${id}0000` };
  const event: Asked =
    kind === 'mention'
      ? { ...said, type: 'app_mention', channel: `C${id}`, text: `<@${BOT.user}> ${text}` }
      : { ...said, type: 'message', subtype: undefined, channel: `D${id}`, channel_type: 'im', text };
  return {
    token: 'bench',
    team_id: TEAM,
    context_team_id: TEAM,
    api_app_id: BOT.app,
    event,
    type: 'event_callback',
    event_id: `Ev${id}`,
    event_time: seconds,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true }],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  };
}

type Asked = types.AppMentionEvent | types.GenericMessageEvent;

/** The whole request, signed, as it goes over the wire. */
export function requestOf(said: Said, seconds: number): Buffer {
  const body = JSON.stringify(eventOf(said, seconds));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  const head = [
    `POST ${EVENTS_PATH} HTTP/1.1`,
    'Host: 127.0.0.1',
    'User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)',
    'Accept: */*',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Slack-Request-Timestamp: ${seconds}`,
    `X-Slack-Signature: v0=${signature}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
