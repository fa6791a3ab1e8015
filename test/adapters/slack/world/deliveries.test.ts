import type { App } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { bareApp } from './bare-app.ts';
import { TOKENS } from './cast.ts';
import { enveloped, homeOpened } from './envelopes.ts';
import { slashCommand } from './interactions.ts';
import { clientOf, nobody } from './nobody.ts';
import type { DeliveryOptions } from './parcel.ts';
import { type SlackWorld, slackWorld } from './world.ts';

/** What the app heard: the kind of each event, its id, and which attempt of Slack's it was. */
const heard: { readonly type: string; readonly id: string; readonly retry: number | undefined }[] = [];
beforeEach(() => void heard.splice(0));

function listen(app: App): void {
  app.use(async ({ body, context, next }) => {
    if ('event' in body) heard.push({ type: body.event.type, id: body.event_id, retry: context.retryNum });
    await next();
  });
  app.command('/vacancy', async ({ ack, command }) => {
    if (command.text === 'never') return;
    await ack(command.text === 'at once' ? { text: 'Here it is.', response_type: 'ephemeral' } : undefined);
  });
  app.error(async () => {});
}

const parcel = (slack: SlackWorld) => {
  const event = homeOpened(slack.anna.id, 'D0WITHTHEBOT', 'home', undefined, '1.000001');
  return { type: 'events_api', payload: enveloped(event) } as const;
};

describe('over HTTP', () => {
  let slack: SlackWorld;
  beforeAll(async () => {
    slack = await slackWorld({ mode: 'http', start: bareApp('http', listen), lasting: true });
  });
  afterAll(() => slack.close());

  test.each<[string, DeliveryOptions, number]>([
    ['signed', {}, 200],
    ['signed by somebody else', { secret: 'fedcba9876543210' }, 401],
    ['not signed', { headers: { 'x-slack-signature': '' } }, 401],
    ['older than five minutes', { age: 301 }, 401],
    ['almost five minutes old', { age: 290 }, 200],
  ])('what is %s', async (_what, options, status) => {
    const ack = await slack.carrier.deliver(parcel(slack), options);
    expect(ack.status).toBe(status);
    expect(heard).toHaveLength(status === 200 ? 1 : 0);
  });

  test('a form whose type says more than Slack says', async () => {
    const deed = { user: slack.anna, trigger: 'trigger', respond: 'respond', channel: { id: 'C0HELP', name: 'help' } };
    const form = { type: 'slash_commands', payload: slashCommand(deed, '/vacancy', 'help') } as const;
    expect((await slack.carrier.deliver(form)).status).toBe(200);
    const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    expect((await slack.carrier.deliver(form, { headers })).status).toBe(400);
  });

  test('a delivery that nobody acknowledges in time is given up', async () => {
    const deed = { user: slack.anna, trigger: 'trigger', respond: 'respond' };
    const form = { type: 'slash_commands', payload: slashCommand(deed, '/vacancy', 'never') } as const;
    await expect(slack.carrier.deliver(form, { within: 100 })).rejects.toThrow('timeout');
    expect(slack.carrier.pending).toBe(0);
  });
});

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  let slack: SlackWorld;
  beforeAll(async () => {
    slack = await slackWorld({ mode, start: bareApp(mode, listen), lasting: true });
  });
  afterAll(() => slack.close());

  test('a mention is told of twice, under two ids; a message once', async () => {
    const mention = await slack.anna.says('#help', 'Hello @desk, is OPS open?');
    expect(heard.map(({ type }) => type).toSorted()).toEqual(['app_mention', 'message']);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
    expect(mention.text).toBe(`Hello <@${slack.bot.user}>, is OPS open?`);
    heard.splice(0);
    await slack.ben.says('#help', 'Nobody in particular');
    expect(heard.map(({ type }) => type)).toEqual(['message']);
  });

  test('nothing is told of where the bot is not, before somebody brings it there', async () => {
    await slack.anna.says('#elsewhere', '@desk hello');
    expect(heard).toEqual([]);
    await slack.anna.invitesBot('#elsewhere');
    await slack.anna.says('#elsewhere', '@desk hello');
    expect(heard.map(({ type }) => type).toSorted()).toEqual(['app_mention', 'member_joined_channel', 'message']);
    await slack.anna.removesBot('#elsewhere');
    expect(heard.at(-1)?.type).toBe('member_left_channel');
    await slack.anna.says('#elsewhere', '@desk hello');
    expect(heard).toHaveLength(4);
  });

  test('the same envelope comes again, and says so', async () => {
    const message = await slack.anna.dm('Is OPS open?');
    await slack.redelivers(message, { num: 2, reason: 'http_timeout' });
    const [first, again, ...more] = heard;
    expect(more).toEqual([]);
    expect(again).toEqual({ ...first, retry: 2 });
  });

  test('edits, deletions, previews and other bots are told of, too', async () => {
    const message = await slack.anna.says('#private', 'An idea');
    await slack.anna.edits(message, 'A better idea');
    expect(await slack.now(message)).toMatchObject({ text: 'A better idea', edited: true });
    await slack.unfurls(message);
    await slack.anna.deletes(message);
    expect(await slack.now(message)).toBeNull();
    await slack.robotSays('#private', '@desk hello');
    expect(heard.map(({ type }) => type)).toEqual([...Array(5).fill('message'), 'app_mention']);
  });

  test('what comes with the acknowledgement of a command only one person sees', async () => {
    await slack.anna.slash('/vacancy', 'at once', '#help');
    expect(slack.anna.ephemerals('#help')).toMatchObject([{ text: 'Here it is.', via: 'ack' }]);
    expect(slack.ben.ephemerals()).toEqual([]);
    expect((await slack.messages('#help')).filter(({ text }) => text === 'Here it is.')).toEqual([]);
  });

  test('nobody does what Slack would not let them do', async () => {
    await expect(slack.gita.says('#private', 'hello')).rejects.toThrow('gita is not in #private');
    await expect(slack.sam.slash('/vacancy', 'help', '#help')).rejects.toThrow('another workspace');
    await expect(slack.anna.slash('/weather', 'help', '#help')).rejects.toThrow('offers no /weather');
  });
});

test('a socket that is cut, or told to come anew, is opened anew', async () => {
  const slack = await slackWorld({ mode: 'socket', start: bareApp('socket', listen) });
  slack.sockets.cut();
  await slack.anna.opensHome();
  slack.sockets.refresh();
  await slack.until(() => slack.sockets.connected === 0 || slack.edge.calls.length > 3);
  await slack.anna.opensHome();
  expect(heard.map(({ type }) => type)).toEqual(['app_home_opened', 'app_home_opened']);
  const opened = slack.edge.calls.filter(({ method }) => method === 'apps.connections.open');
  expect(opened.length).toBeGreaterThanOrEqual(2);
});

test('an event that a connection took with it comes again over the next one', async () => {
  const slack = await slackWorld({ mode: 'socket', start: nobody, later: true });
  const arrived: { readonly type: string; readonly retry_attempt?: number; readonly payload?: { event_id: string } }[] =
    [];

  async function connect(then: (socket: WebSocket, envelope: string) => void): Promise<void> {
    const { url = '' } = await clientOf(slack.edge, TOKENS.app).apps.connections.open({});
    const socket = new WebSocket(url);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      arrived.push(message);
      if (message.type === 'events_api') then(socket, message.envelope_id);
    });
  }

  await connect((socket) => socket.terminate());
  const opening = slack.anna.opensHome();
  await slack.until(() => slack.sockets.connected === 0 && arrived.length > 1);
  await connect((socket, envelope_id) => socket.send(JSON.stringify({ envelope_id })));
  await opening;
  const [hello, first, , again] = arrived;
  expect(hello?.type).toBe('hello');
  expect([first?.retry_attempt, again?.retry_attempt]).toEqual([0, 1]);
  expect(again?.payload?.event_id).toBe(first?.payload?.event_id);
});
