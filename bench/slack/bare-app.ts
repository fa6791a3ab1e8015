/**
 * Started as a process of its own, the app that the desk is held against: Bolt as its guide sets it up, which for each
 * event makes the calls that the desk makes and posts one and the same message (`BENCH_PAYLOAD`, JSON).
 */
import process from 'node:process';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { tellParent } from '../beside/probe.ts';

const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL,
  BENCH_PAYLOAD,
} = process.env;
const payload = JSON.parse(BENCH_PAYLOAD ?? '');
const logLevel = LogLevel.ERROR;
const receiver = new HTTPReceiver({ signingSecret, logLevel });
const app = new App({ receiver, token, logLevel, clientOptions: { slackApiUrl: SLACK_API_URL ?? '' } });

app.event('app_mention', async ({ event, client }) => {
  const { user = '', channel, ts } = event;
  await client.users.info({ user, include_locale: true });
  await client.chat.postMessage({ ...payload, channel, thread_ts: ts });
});
app.event('message', async ({ event, client }) => {
  if (event.subtype !== undefined) return;
  const { user, channel } = event;
  await client.users.info({ user, include_locale: true });
  await client.chat.postMessage({ ...payload, channel });
});

const server = await receiver.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
tellParent(typeof address === 'object' && address !== null ? address.port : 0, async () => receiver.stop());
