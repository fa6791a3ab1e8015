import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../../src/errors.ts';
import type { ChannelInfo } from './api.ts';
import { failureOf } from './failure.ts';
import type { Reached } from './index.ts';
import type { Bot } from './workspace.ts';

/** What Slack says to a token that it does not take. */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'no_permission',
  'missing_scope',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
]);

/** The waits between the attempts to reach Slack at the start, in milliseconds; after the last one the start fails. */
export const PATIENCE = [500, 1_000, 2_000, 4_000, 8_000] as const;

/** Who the bot is. Waits for a Slack that is down, for a while. Throws DeskError `slack_token_refused` or `slack_unreachable`. */
export function identified(reached: Reached, patience: readonly number[]): Promise<Bot> {
  return askedOf('SLACK_BOT_TOKEN', () => reached.identify(), patience);
}

/** Makes sure of an app-level token, in the same way. */
export function checkedAppToken(reached: Reached, appToken: string, patience: readonly number[]): Promise<void> {
  return askedOf('SLACK_APP_TOKEN', () => reached.checkAppToken(appToken), patience);
}

/** The desk channel. Throws DeskError `desk_channel_unknown` where the bot is not in it: then nobody would be the desk. */
export async function foundChannel({ api }: Reached, id: string, bot: Bot): Promise<ChannelInfo> {
  const mend = `Invite the bot there with /invite @${bot.name}, or set DESK_CHANNEL to a channel that it is in.`;
  try {
    const found = await api.channelInfo(id);
    if (found.isMember) return found;
  } catch (thrown) {
    const { code } = failureOf(thrown);
    throw new DeskError('desk_channel_unknown', `DESK_CHANNEL: Slack does not show this channel (${code}). ${mend}`);
  }
  throw new DeskError('desk_channel_unknown', `DESK_CHANNEL: the bot is not in this channel. ${mend}`);
}

async function askedOf<T>(variable: string, ask: () => Promise<T>, patience: readonly number[]): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (thrown) {
      const { code, retryAfter = 0 } = failureOf(thrown);
      if (REFUSED.has(code)) throw refused(variable, code);
      const pause = patience[attempt];
      if (pause === undefined) throw unreachable(code);
      await wait(Math.max(pause, Math.min(retryAfter, 30_000)));
    }
  }
}

function refused(variable: string, code: string): DeskError {
  return new DeskError(
    'slack_token_refused',
    `${variable}: Slack does not accept this token (${code}). Copy it anew from the settings of your Slack app, and install the app in the workspace again where its scopes were changed.`,
  );
}

function unreachable(code: string): DeskError {
  return new DeskError(
    'slack_unreachable',
    `Slack did not answer (${code}). Look at the network of this machine, at SLACK_API_URL and at status.slack.com, and start again.`,
  );
}
