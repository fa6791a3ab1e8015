import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, type Receiver, type ReceiverEvent, SocketModeReceiver, webApi } from '@slack/bolt';
import { createFewATurn } from '../chat/few-a-turn.ts';
import type { SlackApi } from './api.ts';
import { keepOpen } from './keep-open.ts';
import { overHttp } from './over-http.ts';
import { silentLogger } from './silent-logger.ts';
import type { Surfaces } from './surfaces/surfaces.ts';
import { createSlackApi } from './web-api.ts';
import type { Bot } from './workspace.ts';

/** A call that has come to nothing after so many milliseconds is given up. */
const CALL_WITHIN = 10_000;

/** No delivery of Slack comes near so many bytes; what is larger is not even read. */
const LARGEST_BODY = 1_000_000;

/** Where everything of Slack comes in over HTTP. */
export const EVENTS_PATH = '/slack/events';

/** Over a socket that we open, or over HTTP, signed. */
export type Way = { readonly appToken: string } | { readonly signingSecret: string };

export interface Reached {
  readonly api: SlackApi;
  /** Who the token's bot is. Throws what the SDK throws. */
  identify(): Promise<Bot>;
  /** Whether Slack accepts the app-level token. Throws what the SDK throws. */
  checkAppToken(appToken: string): Promise<void>;
}

/** Slack's Web API, with nothing tried again behind our back. `apiUrl` ends in a slash. */
export function reachSlack(token: string, apiUrl?: string): Reached {
  const options = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_WITHIN,
    logger: silentLogger,
    allowAbsoluteUrls: false,
    fetch: overHttp,
    ...(apiUrl && { slackApiUrl: apiUrl }),
  };
  const client = new webApi.WebClient(token, options);

  return {
    api: createSlackApi(client, (url, body) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(CALL_WITHIN),
      }),
    ),
    async identify() {
      const { team_id = '', url = '', user_id = '', bot_id = '', user = '' } = await client.auth.test();
      return { team: team_id, url, user: user_id, botId: bot_id, name: user };
    },
    async checkAppToken(appToken) {
      await new webApi.WebClient(appToken, options).apps.connections.open({});
    },
  };
}

export interface SlackAppParts {
  readonly token: string;
  readonly bot: Bot;
  readonly way: Way;
  readonly apiUrl?: string;
  readonly surfaces: Surfaces;
}

export interface SlackApp {
  /** For the public port; undefined over a socket. */
  readonly listener: RequestListener | undefined;
  /** Opens the socket, and keeps it open; over HTTP there is nothing to open. */
  start(): void;
  /** Takes nothing more. */
  stop(): Promise<void>;
}

/** The Bolt app: it checks who calls, acknowledges, and hands everything to the surfaces, each by one listener. */
export async function createSlackApp({ token, bot, way, apiUrl, surfaces }: SlackAppParts): Promise<SlackApp> {
  const clientOptions = { retryConfig: { retries: 0 }, logger: silentLogger, ...(apiUrl && { slackApiUrl: apiUrl }) };
  const http =
    'signingSecret' in way
      ? new HTTPReceiver({
          signingSecret: way.signingSecret,
          endpoints: EVENTS_PATH,
          bodyLimit: LARGEST_BODY,
          logger: silentLogger,
        })
      : null;
  const socket =
    'appToken' in way
      ? new SocketModeReceiver({
          appToken: way.appToken,
          autoReconnectEnabled: false,
          logger: silentLogger,
          installerOptions: { clientOptions },
        })
      : null;
  const receiver = http ?? socket;
  if (receiver === null) throw new TypeError('Slack is reached over neither HTTP nor a socket');

  const identity = { botToken: token, botId: bot.botId, botUserId: bot.user, teamId: bot.team };
  const app = new App({
    receiver: keepingFirst(receiver, surfaces.keep),
    authorize: async () => identity,
    clientOptions,
    logger: silentLogger,
    convoStore: false,
    // What is ours and what is not is told by one reading of each message.
    ignoreSelf: false,
    deferInitialization: true,
  });
  await app.init();

  app.event('message', ({ event }) => surfaces.message(event));
  app.event('app_mention', ({ event }) => surfaces.message(event));
  app.event('app_home_opened', ({ event }) => surfaces.homeOpened(event.user, event.tab));
  app.event('member_joined_channel', async ({ event }) => surfaces.membersChanged(event.channel));
  app.event('member_left_channel', async ({ event }) => surfaces.membersChanged(event.channel));
  app.event('user_change', async ({ event }) => surfaces.personChanged(event.user.id));
  app.command(/.*/, async ({ body, ack }) => {
    await ack();
    await surfaces.command(body);
  });
  app.shortcut(/.*/, async ({ body, ack }) => {
    await ack();
    await surfaces.shortcut(body);
  });
  app.action({ type: 'block_actions', action_id: /.*/ }, async ({ body, action, ack }) => {
    await ack();
    await surfaces.press({ body, action });
  });
  app.view({ type: 'view_submission', callback_id: /.*/ }, async ({ body, ack }) => {
    if (body.type !== 'view_submission') return ack();
    const { ack: told, after } = await surfaces.submit(body);
    await (told ? ack(told) : ack());
    await after?.();
  });
  app.error(async (error) => surfaces.failed(error));

  let letGo = () => {};
  return {
    listener: http ? (incoming, outgoing) => http.requestListener(incoming, outgoing) : undefined,
    start() {
      if (socket) letGo = keepOpen(socket.client, surfaces.disconnected);
    },
    async stop() {
      letGo();
      await socket?.stop();
    },
  };
}

/**
 * Bolt acknowledges events before anybody has heard of them, and Slack does not tell again what was acknowledged. So each is
 * kept before Bolt gets it, and acknowledged at once, so that Slack does not wait for what Bolt does with those that came
 * with it; one that was kept before is acknowledged and no more. A few at a time they go on then, since whoever comes
 * meanwhile is to be acknowledged before all of them are answered.
 */
function keepingFirst(receiver: Receiver, keep: Surfaces['keep']): Receiver {
  const itsTurn = createFewATurn();
  return {
    init(app) {
      const processEvent = async (event: ReceiverEvent) => {
        const kept = await keep(event.body);
        if (kept === 'passed_over') return app.processEvent(event);
        await event.ack();
        if (kept === 'known') return;
        await itsTurn();
        await app.processEvent({ ...event, ack: async () => {} });
      };
      receiver.init(Object.assign(Object.create(app), { processEvent }));
    },
    start: (...given) => receiver.start(...given),
    stop: (...given) => receiver.stop(...given),
  };
}
