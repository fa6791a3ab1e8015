import type { EnvelopedEvent, KnownEventFromType, types } from '@slack/bolt';
import { BOT, TEAM, VERIFICATION_TOKEN } from './cast.ts';
import type { Posted } from './language.ts';

type GenericMessageEvent = types.GenericMessageEvent;

/** A channel as events speak of it. */
export interface Place {
  readonly id: string;
  readonly type: 'channel' | 'group' | 'im';
  /** Whether people of another workspace are in it. */
  readonly isShared: boolean;
}

export interface Sender {
  readonly id: string;
  readonly team: string;
}

let made = 0;

/** An event in its envelope; every envelope has an id of its own, also where two tell of one message. */
export function enveloped<E extends { readonly type: string }>(
  event: E,
  place?: Place,
  team: string = TEAM.id,
): EnvelopedEvent<E> {
  made += 1;
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    api_app_id: BOT.app,
    event,
    type: 'event_callback',
    event_id: `Ev${process.pid}X${made}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ enterprise_id: null, team_id: TEAM.id, user_id: BOT.user, is_bot: true }],
    is_ext_shared_channel: place?.isShared ?? false,
    event_context: `4-world-${made}`,
    ...(team !== TEAM.id && { user_team: team }),
  };
}

/** What somebody wrote, as the event `message` tells of it. */
export function messageEvent(message: Posted, place: Place, { team }: Sender, parent?: Posted): GenericMessageEvent {
  const { user, text, ts, blocks, thread_ts, bot_id } = message;
  return {
    type: 'message',
    subtype: undefined,
    user,
    team,
    text,
    ts,
    event_ts: ts,
    channel: place.id,
    channel_type: place.type,
    client_msg_id: `00000000-0000-4000-8000-${ts.replace('.', '').slice(-12)}`,
    ...(blocks.length > 0 && { blocks: [...blocks] }),
    ...(thread_ts !== undefined && thread_ts !== ts && { thread_ts, parent_user_id: parent?.user ?? '' }),
    ...(bot_id !== undefined && { bot_id }),
  };
}

/** The same, where the bot was mentioned. */
export function mentionEvent(message: Posted, place: Place, { team }: Sender): types.AppMentionEvent {
  const { user, text, ts, blocks, thread_ts, bot_id } = message;
  return {
    type: 'app_mention',
    user,
    team,
    text,
    ts,
    event_ts: ts,
    channel: place.id,
    ...(blocks.length > 0 && { blocks: [...blocks] }),
    ...(thread_ts !== undefined && thread_ts !== ts && { thread_ts }),
    ...(bot_id !== undefined && { bot_id }),
  };
}

/** A bot of another app, in the manner of incoming webhooks. */
export function robotEvent({ text, ts }: Posted, place: Place, bot_id: string): types.BotMessageEvent {
  const where = { channel: place.id, channel_type: place.type };
  return { type: 'message', subtype: 'bot_message', text, ts, event_ts: ts, bot_id, username: 'robot', ...where };
}

/** A message was edited, or Slack drew a preview of a link in it. */
export function changedEvent(
  before: GenericMessageEvent,
  after: GenericMessageEvent,
  place: Place,
  ts: string,
): types.MessageChangedEvent {
  const where = { channel: place.id, channel_type: place.type };
  return {
    ...{ type: 'message', subtype: 'message_changed', hidden: true, ts, event_ts: ts },
    ...where,
    message: after,
    previous_message: before,
  };
}

export function deletedEvent(before: GenericMessageEvent, place: Place, ts: string): types.MessageDeletedEvent {
  const where = { channel: place.id, channel_type: place.type };
  return {
    ...{ type: 'message', subtype: 'message_deleted', hidden: true, ts, event_ts: ts },
    ...where,
    deleted_ts: before.ts,
    previous_message: before,
  };
}

export function memberEvent(
  type: 'member_joined_channel' | 'member_left_channel',
  user: string,
  place: Place,
  ts: string,
): KnownEventFromType<typeof type> {
  const channel_type = place.type === 'group' ? 'G' : 'C';
  return { type, user, channel: place.id, channel_type, team: TEAM.id, event_ts: ts };
}

export function homeOpened(
  user: string,
  channel: string,
  tab: 'home' | 'messages',
  view: types.AppHomeOpenedEvent['view'] | undefined,
  ts: string,
): types.AppHomeOpenedEvent {
  return { type: 'app_home_opened', user, channel, tab, ...(view && { view }), event_ts: ts };
}

export function userChange(user: types.UserChangeEvent['user'], ts: string): types.UserChangeEvent {
  return { type: 'user_change', user, cache_ts: Math.floor(Number(ts)), event_ts: ts };
}
