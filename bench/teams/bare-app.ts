/**
 * Started as a process of its own, the app that the desk is held against: botbuilder as its guide sets it up, which for each
 * message makes the calls that the desk makes and posts one and the same card (`BENCH_PAYLOAD`, JSON), and which answers
 * each invoke with what it is told (`BENCH_PRESSED`, `BENCH_FOUND`).
 */
import { createServer, type IncomingMessage } from 'node:http';
import process from 'node:process';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  TeamsActivityHandler,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { listening } from '../beside/listening.ts';
import { tellParent } from '../beside/probe.ts';
import { APP_ID, TENANT, TOKEN } from './cast.ts';

const { BENCH_KEYS = '', BENCH_ISSUER = '', BENCH_PAYLOAD = '', BENCH_PRESSED = '', BENCH_FOUND = '' } = process.env;
const payload = JSON.parse(BENCH_PAYLOAD);
const answers = new Map([
  ['adaptiveCard/action', JSON.parse(BENCH_PRESSED)],
  ['composeExtension/query', JSON.parse(BENCH_FOUND)],
]);

/** In place of Entra. */
const credentials = {
  isValidAppId: async (id = '') => id === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    async signRequest(asked: { readonly headers: { set(name: string, value: string): void } }) {
      asked.headers.set('authorization', `Bearer ${TOKEN}`);
      return asked;
    },
  }),
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      ToBotFromChannelTokenIssuer: BENCH_ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: BENCH_KEYS,
    },
    credentials as never,
  ),
);

class Bot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { from } = context.activity;
      await TeamsInfo.getMember(context, from.aadObjectId ?? from.id);
      await context.sendActivity(payload);
      await next();
    });
  }

  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name = '' } = context.activity;
    if (name === 'adaptiveCard/action') await context.sendActivity(payload);
    return { status: 200, body: answers.get(name) };
  }
}

const bot = new Bot();

const { port, close } = await listening(
  createServer(async (incoming, outgoing) => {
    const { headers, method = '' } = incoming;
    const body = JSON.parse(await textOf(incoming));
    const reply = {
      socket: incoming.socket,
      status: (code: number) => {
        outgoing.statusCode = code;
      },
      header: (name: string, value: unknown) => outgoing.setHeader(name, String(value)),
      send(answer: unknown) {
        outgoing.setHeader('content-type', 'application/json; charset=utf-8');
        outgoing.end(JSON.stringify(answer));
      },
      end: () => outgoing.writableEnded || outgoing.end(),
    };
    await adapter.process({ headers, method, body }, reply, (context) => bot.run(context));
  }),
);

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += piece;
  return text;
}

tellParent(port, close);
