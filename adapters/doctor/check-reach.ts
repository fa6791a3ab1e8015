import type { Environment } from '../../src/env.ts';
import { type Check, ok, warning } from './check.ts';

/** Where the platforms reach the desk, and who of them is the desk; neither is of use without a platform. */
export function checkReach(environment: Environment, hasPlatform: boolean): readonly Check[] {
  const { DESK_PUBLIC_URL: url, DESK_CHANNEL: channel } = environment;
  const unneeded = 'not needed: neither Slack nor Teams is configured';
  return [
    {
      name: 'public address',
      async run() {
        if (url !== undefined) return ok(url);
        if (!hasPlatform) return ok(unneeded);
        return warning('not set', 'Set DESK_PUBLIC_URL to the https address under which this desk is reached.');
      },
    },
    {
      name: 'desk channel',
      async run() {
        if (channel !== undefined) return ok(channel);
        if (!hasPlatform) return ok(unneeded);
        return warning(
          'not set: people can only ask',
          'Set DESK_CHANNEL to the channel of those who look after the vacancies.',
        );
      },
    },
  ];
}
