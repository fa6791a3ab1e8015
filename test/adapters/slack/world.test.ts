import { describe, expect, test } from 'vitest';
import { bareApp } from './world/bare-app.ts';
import type { Start } from './world/language.ts';
import { slackWorld } from './world/world.ts';

/** An app that answers mentions in their thread, after so many milliseconds. */
const answering = (mode: 'http' | 'socket', after = 0): Start =>
  bareApp(mode, (app) => {
    app.event('app_mention', async ({ event: { channel, ts, thread_ts = ts }, client }) => {
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
      const { ts: answer = '' } = await client.chat.postMessage({ channel, thread_ts, text: 'Here.' });
      await client.reactions.add({ channel, timestamp: answer, name: 'wave' });
    });
    app.error(async () => {});
  });

describe.each(['http', 'socket'] as const)('a Slack over %s', (mode) => {
  test('shows what an app answers, where it answers', async () => {
    const slack = await slackWorld({ mode, start: answering(mode) });
    const question = await slack.anna.says('#help', '@desk what does OSG pay?');
    await slack.settled();
    const [first, answer, ...more] = await slack.thread(question);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ ts: question.ts, user: slack.anna.id });
    expect(answer).toMatchObject({ user: slack.bot.user, bot_id: slack.bot.id, thread_ts: question.ts, text: 'Here.' });
    expect(answer && (await slack.reactions(answer))).toEqual([{ name: 'wave', users: [slack.bot.user] }]);
    expect((await slack.messages('#help')).map(({ ts }) => ts)).toEqual([question.ts]);

    await slack.ben.says('#help', 'And you, @desk?', answer ? { thread: answer } : {});
    await slack.settled();
    expect((await slack.thread(question)).map(({ thread_ts }) => thread_ts)).toEqual([
      undefined,
      question.ts,
      question.ts,
      question.ts,
    ]);
  });

  test('tells an app of its own messages, too', async () => {
    const slack = await slackWorld({ mode, start: answering(mode) });
    const question = await slack.anna.says('#help', '@desk hello');
    await slack.settled();
    const [, answer] = await slack.thread(question);
    expect(answer && slack.envelopesOf(answer).map(({ event }) => event)).toMatchObject([
      { type: 'message', channel_type: 'channel', bot_id: slack.bot.id, user: slack.bot.user },
    ]);
    expect(slack.envelopesOf(question).map(({ event }) => event.type)).toEqual(['message', 'app_mention']);
  });
});

describe('the world', () => {
  test('waits for a condition, and for calls that are late', async () => {
    const slack = await slackWorld({ mode: 'http', start: answering('http', 200) });
    const question = await slack.anna.says('#help', '@desk hello');
    slack.edge.fail('chat.postMessage', { slow: 300 });
    await slack.until(() => slack.edge.open > 0);
    await slack.settled();
    const [, answer] = await slack.thread(question);
    expect(answer?.reactions).toHaveLength(1);
    await expect(slack.until(() => null, 30)).rejects.toThrow('did not come about within 30 ms');
  });

  test('can do harm before anything is started, and starts again on the same Slack', async () => {
    const slack = await slackWorld({ mode: 'http', start: answering('http'), later: true });
    expect(() => slack.started).toThrow('Nothing is started yet');
    await expect(slack.anna.dm('Is anybody there?')).rejects.toThrow('Nothing is started');
    slack.edge.fail('auth.test', { status: 503 });
    await expect(slack.start()).rejects.toThrow();
    await slack.start();
    const question = await slack.anna.says('#help', '@desk hello');
    await slack.settled();
    await slack.restart();
    expect(await slack.thread(question)).toHaveLength(2);
  });

  test('hands the desk what it needs, and nothing that is empty', async () => {
    const desk = { DESK_LANG: 'fr', DESK_CHANNEL: '' };
    const slack = await slackWorld({ mode: 'socket', start: answering('socket'), later: true, desk });
    expect(slack.variables).toMatchObject({ DESK_LANG: 'fr', SLACK_API_URL: slack.edge.url, DESK_PORT: '0' });
    expect(slack.variables).not.toHaveProperty('DESK_CHANNEL');
    expect(slack.variables).not.toHaveProperty('SLACK_SIGNING_SECRET');
  });

  test('knows of changes in what people set', async () => {
    const changed: string[] = [];
    const start = bareApp('http', (app) => {
      app.event(
        'user_change',
        async ({ event: { user } }) => void changed.push(`${user.id} ${user.tz} ${user.locale}`),
      );
    });
    const slack = await slackWorld({ mode: 'http', start });
    await slack.ben.changes({ tz: 'Europe/Paris', locale: 'en-GB' });
    expect(changed).toEqual([`${slack.ben.id} Europe/Paris en-GB`]);
  });
});
