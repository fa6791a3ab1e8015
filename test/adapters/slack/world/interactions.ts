import type {
  BlockAction,
  BlockElementAction,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import { BOT, TEAM, VERIFICATION_TOKEN } from './cast.ts';
import type { Ephemeral, Posted } from './language.ts';
import type { ViewPress } from './parcel.ts';

/** Who does it, where, and the tickets that go along. */
export interface Deed {
  readonly user: { readonly id: string; readonly name: string; readonly team: string };
  readonly trigger: string;
  readonly respond: string;
  readonly channel?: { readonly id: string; readonly name: string };
}

const team = { id: TEAM.id, domain: TEAM.domain };
const common = { team, token: VERIFICATION_TOKEN, api_app_id: BOT.app };
const unlikelyEnterprise = { is_enterprise_install: false };

const by = ({ user: { id, name, team: team_id } }: Deed) => ({ id, name, username: name, team_id });

export function slashCommand(deed: Deed, command: string, text: string): SlashCommand {
  const { user, trigger, respond, channel } = deed;
  return {
    ...{ token: VERIFICATION_TOKEN, team_id: TEAM.id, team_domain: TEAM.domain, api_app_id: BOT.app },
    ...{ channel_id: channel?.id ?? '', channel_name: channel?.name ?? '' },
    ...{ user_id: user.id, user_name: user.name, command, text, is_enterprise_install: 'false' },
    ...{ response_url: respond, trigger_id: trigger },
  };
}

type State = NonNullable<BlockAction['state']>;

/** A press in a message. Of one that only this person sees, Slack tells no more than its time stamp. */
export function pressInMessage(
  deed: Deed,
  action: BlockElementAction,
  on: Posted | Ephemeral,
  state: State,
): BlockAction {
  const { channel, thread_ts, ts } = on;
  const isEphemeral = on.kind === 'ephemeral';
  return {
    type: 'block_actions',
    user: by(deed),
    ...common,
    ...unlikelyEnterprise,
    container: {
      ...{ type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isEphemeral },
      ...(thread_ts !== undefined && { thread_ts }),
    },
    trigger_id: deed.trigger,
    ...(deed.channel && { channel: deed.channel }),
    ...(on.kind === 'message' && { message: messageIn(on) }),
    state,
    response_url: deed.respond,
    actions: [action],
  };
}

export function pressInView(deed: Deed, action: BlockElementAction, view: ViewOutput): ViewPress {
  return {
    type: 'block_actions',
    user: by(deed),
    ...common,
    ...unlikelyEnterprise,
    container: { type: 'view', view_id: view.id },
    trigger_id: deed.trigger,
    view,
    actions: [action],
  };
}

export function viewSubmission(
  deed: Deed,
  view: ViewOutput,
  response_urls: NonNullable<ViewSubmitAction['response_urls']>,
): ViewSubmitAction {
  const said = { type: 'view_submission', user: by(deed), view, trigger_id: deed.trigger, response_urls } as const;
  return { ...said, ...common, ...unlikelyEnterprise };
}

export function viewClosed(deed: Deed, view: ViewOutput): ViewClosedAction {
  return { type: 'view_closed', user: by(deed), view, is_cleared: false, ...common, ...unlikelyEnterprise };
}

export function messageShortcut(deed: Deed, callback_id: string, message: Posted): MessageShortcut {
  return {
    type: 'message_action',
    callback_id,
    user: by(deed),
    ...common,
    ...unlikelyEnterprise,
    trigger_id: deed.trigger,
    response_url: deed.respond,
    action_ts: message.ts,
    message_ts: message.ts,
    channel: { id: message.channel, name: deed.channel?.name ?? '' },
    message: messageIn(message),
  };
}

export function globalShortcut(deed: Deed, callback_id: string, action_ts: string): GlobalShortcut {
  const said = { type: 'shortcut', callback_id, user: by(deed), trigger_id: deed.trigger, action_ts } as const;
  return { ...said, team, token: VERIFICATION_TOKEN, ...unlikelyEnterprise };
}

function messageIn({ user, ts, text, thread_ts, bot_id, blocks }: Posted): MessageShortcut['message'] {
  return {
    ...{ type: 'message', user, ts, text, team: TEAM.id },
    ...(blocks.length > 0 && { blocks }),
    ...(thread_ts !== undefined && { thread_ts }),
    ...(bot_id !== undefined && { bot_id, app_id: BOT.app }),
  };
}
