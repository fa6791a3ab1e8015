import { systemClock } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import { type Check, failed, ok, warning } from '../doctor/check.ts';
import { checkedToken, foundChannel } from './connect.ts';
import { createConnector } from './connector.ts';
import type { Credentials } from './credentials.ts';
import { isTeamsChannel } from './reach.ts';
import { GLOBAL_URL } from './trusted-url.ts';

/** The doctor does not wait for a Microsoft that is down. */
const AT_ONCE: readonly number[] = [];

/** Where Teams brings what people say. */
const MESSAGES_PATH = '/api/messages';

export interface CheckTeamsParts {
  /** In place of Entra. */
  readonly token?: () => Promise<string>;
  /** In place of the address that Teams has for all. */
  readonly serviceUrl?: string;
}

/** The secret, the way in, and the desk channel. Each check throws DeskError with what to mend. */
export function checkTeams(
  environment: Environment,
  { token, serviceUrl = GLOBAL_URL }: CheckTeamsParts = {},
): readonly Check[] {
  if (environment.TEAMS_LOCAL !== undefined) return [{ name: 'teams', run: async () => local() }];

  return [
    {
      name: 'teams secret',
      async run() {
        await checkedToken(await credentials(), AT_ONCE);
        return ok(`Microsoft accepts it for ${environment.TEAMS_APP_ID}`);
      },
    },
    {
      name: 'teams way in',
      async run() {
        const { DESK_PUBLIC_URL: url } = environment;
        if (url !== undefined) return ok(`Teams calls ${url}${MESSAGES_PATH}`);
        return failed(
          'no public address is set, and Teams calls the desk',
          `Set DESK_PUBLIC_URL, and the messaging endpoint of the bot to that address with ${MESSAGES_PATH} behind it.`,
        );
      },
    },
    {
      name: 'teams desk',
      async run() {
        const { DESK_CHANNEL: channel } = environment;
        if (channel === undefined || !isTeamsChannel(channel)) {
          return warning(
            'no channel of Teams: its people can only ask',
            'Set DESK_CHANNEL to the id of the channel of the desk, 19:…@thread.tacv2.',
          );
        }
        const api = createConnector({ credentials: await credentials(), clock: systemClock });
        const people = await foundChannel(api, { serviceUrl, conversation: channel }, AT_ONCE);
        return people === null
          ? warning('its members are known when the first message comes from there', 'Mention the desk in the channel.')
          : ok(people === 1 ? '1 person' : `${people} people`);
      },
    },
  ];

  async function credentials(): Promise<Pick<Credentials, 'token'>> {
    const { TEAMS_APP_ID: appId = '', TEAMS_APP_PASSWORD: password = '', TEAMS_TENANT_ID: tenant = '' } = environment;
    const { openCredentials } = await import('./index.ts');
    return openCredentials({ appId, password, tenant, ...(token && { token }) });
  }
}

function local() {
  return warning(
    'TEAMS_LOCAL is set: nothing is checked, and anybody on this machine can talk with the desk',
    'Take it out, and set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, where people are to use it.',
  );
}
