import { describe, expect, test } from 'vitest';
import { bareApp } from './world/bare-app.ts';
import type { Mode } from './world/language.ts';
import { slackWorld } from './world/world.ts';

describe.each(['http', 'socket'] as const)('a bare app over %s', (mode: Mode) => {
  test('answers a mention in its thread', async () => {
    const events: string[] = [];
    const start = bareApp(mode, (app) => {
      app.event('app_mention', async ({ event, body, client }) => {
        events.push(body.event_id);
        await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: `You said ${event.text}` });
      });
      app.event('message', async ({ body }) => void events.push(body.event_id));
    });
    const slack = await slackWorld({ mode, start });
    const message = await slack.anna.says('#help', '@desk what does OSG pay?');
    await slack.settled();
    const [, answer] = await slack.thread(message);
    expect(answer).toMatchObject({ user: slack.bot.user, bot_id: slack.bot.id, thread_ts: message.ts });
    expect(answer?.text).toContain('what does OSG pay?');
    console.log(events);
  });
});
