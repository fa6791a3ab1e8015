import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type AppOptions, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { silentLogger } from '../../../../adapters/slack/silent-logger.ts';
import type { Mode, Start, Variables } from './language.ts';

/** A real Bolt app without any desk, connected as the desk has to be: for the tests of the world, and as a measure. */
export function bareApp(mode: Mode, listen: (app: App) => void): Start {
  return async ({ variables }) => {
    const clientOptions: AppOptions['clientOptions'] = {
      slackApiUrl: variables.SLACK_API_URL ?? '',
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 15_000,
    };
    return mode === 'http' ? overHttp(variables, clientOptions, listen) : overSocket(variables, clientOptions, listen);
  };
}

type Client = NonNullable<AppOptions['clientOptions']>;

async function overHttp(variables: Variables, clientOptions: Client, listen: (app: App) => void) {
  const receiver = new HTTPReceiver({ signingSecret: variables.SLACK_SIGNING_SECRET ?? '', logger: silentLogger });
  await opened(new App({ ...ours(variables), receiver, clientOptions }), listen);
  const server = createServer((incoming, outgoing) => receiver.requestListener(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/slack/events`, stop };
}

async function overSocket(variables: Variables, clientOptions: Client, listen: (app: App) => void) {
  const appToken = variables.SLACK_APP_TOKEN ?? '';
  const receiver = new SocketModeReceiver({
    ...{ appToken, logger: silentLogger },
    // So soon after a cut it comes anew, in milliseconds; and so long a pong may take, also on a busy machine.
    clientPingTimeout: 3_000,
    installerOptions: { clientOptions },
  });
  await opened(new App({ ...ours(variables), receiver, clientOptions }), listen);
  await receiver.start();
  return { stop: async () => void (await receiver.client.disconnect()) };
}

async function opened(app: App, listen: (app: App) => void): Promise<void> {
  listen(app);
  await app.init();
}

function ours({ SLACK_BOT_TOKEN = '' }: Variables) {
  return { token: SLACK_BOT_TOKEN, deferInitialization: true, convoStore: false, logger: silentLogger } as const;
}
