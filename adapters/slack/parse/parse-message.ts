import type { KnownEventFromType, types } from '@slack/bolt';
import type { Bot } from '../workspace.ts';
import { mentions, parseText } from './parse-text.ts';

/** A message of a person, with what matters of it. Ids are Slack's own. */
export interface Heard {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** The first message of the thread that it stands in; absent at the top. */
  readonly thread?: string;
  /** What was said, as typed. */
  readonly utterance: string;
  /** `alone`: in a direct message. `called`: with a mention of the bot. `near`: among people. */
  readonly how: 'alone' | 'called' | 'near';
}

export type MessageEvent = KnownEventFromType<'message'> | types.AppMentionEvent;

/**
 * A message as it is to be heard; null for what is not said to anybody: our own messages and those of other bots, edits,
 * deletions, unfurls, joins. A message that mentions the bot is `called`, whichever of its two events brings it. Pure.
 */
export function parseMessage(event: MessageEvent, bot: Bot): Heard | null {
  const { channel, ts } = event;
  const subtype = 'subtype' in event ? event.subtype : undefined;
  if (subtype !== undefined && !SPOKEN.has(subtype)) return null;
  if (!('user' in event) || typeof event.user !== 'string' || event.user === bot.user) return null;
  if ('bot_id' in event && event.bot_id !== undefined) return null;
  if ('edited' in event && event.edited !== undefined) return null;
  const text = 'text' in event ? (event.text ?? '') : '';
  const thread = 'thread_ts' in event && event.thread_ts !== ts ? event.thread_ts : undefined;
  const isAlone = 'channel_type' in event && event.channel_type === 'im';
  const isCalled = event.type === 'app_mention' || mentions(text, bot.user);
  return {
    channel,
    user: event.user,
    ts,
    utterance: parseText(text),
    how: isAlone ? 'alone' : isCalled ? 'called' : 'near',
    ...(thread !== undefined && { thread }),
  };
}

/** Messages of people all the same. */
const SPOKEN = new Set(['file_share', 'thread_broadcast', 'me_message']);
