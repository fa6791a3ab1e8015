import type { Environment } from '../../src/env.ts';
import { type Check, failed, ok, warning } from '../doctor/check.ts';
import { checkedAppToken, foundChannel, identified } from './connect.ts';

/** The doctor does not wait for a Slack that is down. */
const AT_ONCE: readonly number[] = [];

/** The tokens, the way in, and the desk channel. Each check throws DeskError with what to mend. */
export function checkSlack(environment: Environment): readonly Check[] {
  const { SLACK_BOT_TOKEN: token = '', SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = environment;

  async function reached() {
    const { reachSlack } = await import('./index.ts');
    return reachSlack(token, apiUrl);
  }

  return [
    {
      name: 'slack token',
      async run() {
        const bot = await identified(await reached(), AT_ONCE);
        return ok(`@${bot.name} in ${bot.url}`);
      },
    },
    {
      name: 'slack way in',
      async run() {
        if (appToken === undefined) return wayOverHttp(environment);
        await checkedAppToken(await reached(), appToken, AT_ONCE);
        return ok('Socket Mode: Slack accepts SLACK_APP_TOKEN');
      },
    },
    {
      name: 'slack desk',
      async run() {
        const { DESK_CHANNEL: channel } = environment;
        if (channel === undefined || !/^[CG]/.test(channel)) {
          return warning(
            'no channel of Slack: its people can only ask',
            'Set DESK_CHANNEL to the channel of the desk.',
          );
        }
        const there = await reached();
        const { name } = await foundChannel(there, channel, await identified(there, AT_ONCE));
        return ok(`#${name}`);
      },
    },
  ];
}

/** Whether Slack calls us can only be seen in Slack; what we can see is that nothing is missing here. */
function wayOverHttp({ DESK_PUBLIC_URL: url }: Environment) {
  if (url !== undefined) return ok(`HTTP: Slack calls ${url}/slack/events, signed with SLACK_SIGNING_SECRET`);
  return failed(
    'HTTP, and no public address is set',
    'Set DESK_PUBLIC_URL, and in the app’s manifest the addresses below it; or set SLACK_APP_TOKEN for Socket Mode.',
  );
}
