import { expect, test } from 'vitest';
import { type BotAnswer, bareBot } from './bare-bot.ts';
import { CONNECTOR_TOKEN } from './cast.ts';
import type { Part } from './elements.ts';
import { type Posted, type TeamsWorld, teamsWorld } from './world.ts';

const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';
const CARD = 'application/vnd.microsoft.card.adaptive';
const carded = (body: readonly object[], actions: readonly object[] = []) => ({
  ...{ type: 'AdaptiveCard', $schema: SCHEMA, version: '1.5', body, ...(actions.length > 0 && { actions }) },
});
const line = (text: string) => ({ type: 'TextBlock', text, wrap: true });

const GO = { type: 'Action.Submit', title: 'Go', data: { u: 'hello', verb: 'go' } };
const ACTIONS = [
  { ...GO, type: 'Action.Execute', verb: 'go', data: { u: 'hello' }, fallback: GO },
  { type: 'Action.Submit', title: 'More', data: { verb: 'more', msteams: { type: 'task/fetch' } } },
  { type: 'Action.OpenUrl', title: 'Read', url: 'https://example.org/' },
];

/** A world with a bot that answers everything with `answers`, and what it was told. */
async function heard(answers: (activity: Part) => BotAnswer = () => ({ status: 202 })) {
  const told: Part[] = [];
  const start = bareBot((activity) => {
    told.push(activity);
    return answers(activity);
  });
  const world = await teamsWorld({ start });
  return { world, told, last: () => told.at(-1) ?? {} };
}

/** A message of the bot in #help, or in anna's chat. */
async function posted(
  world: TeamsWorld,
  card: object = carded([line('Hi.')], ACTIONS),
  place?: string,
): Promise<Posted> {
  const at = place ?? world.idOf('#help');
  const url = `${world.connector.serviceUrl}v3/conversations/${encodeURIComponent(at)}/activities`;
  const attachments = [{ contentType: CARD, content: card }];
  const channelData = { feedbackLoop: { type: 'default' } };
  await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${CONNECTOR_TOKEN}` },
    body: JSON.stringify({ type: 'message', summary: 'Hi.', attachments, channelData }),
  });
  const found = [...world.messages('#help'), ...world.anna.answers()].filter((one) => one.place === at).at(-1);
  if (!found) throw new Error('It was not taken.');
  return found;
}

test('what somebody writes comes as Teams sends it, with mentions, HTML and their language', async () => {
  const { world, last } = await heard();
  const message = await world.ben.mentions('#help', 'is <b> ok & good, @anna?');
  expect(last()).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: world.connector.serviceUrl,
    locale: 'fr-FR',
    from: { id: world.ben.id, aadObjectId: world.ben.account },
    text: '<at>Vacancy Desk</at>&nbsp;is <b> ok & good, <at>Anna Peeters</at>?',
    attachments: [{ contentType: 'text/html', content: expect.stringContaining('is &lt;b&gt; ok &amp; good') }],
    conversation: { id: `${world.idOf('#help')};messageid=${message.id}`, conversationType: 'channel' },
    channelData: { tenant: { id: world.bot.tenant }, channel: { id: world.idOf('#help') } },
  });
  expect(last().entities).toMatchObject([
    { type: 'mention', mentioned: { id: world.bot.id } },
    { type: 'mention', mentioned: { id: world.anna.id } },
    { type: 'clientInfo', timezone: 'America/New_York' },
  ]);
  expect(await world.redelivers(message)).toEqual({ status: 202, body: null });
  expect(last()).toEqual(world.activityOf(message));
});

test('the bot is told of its own chats, and of the rest only what mentions it', async () => {
  const { world, told, last } = await heard();
  const post = await world.anna.posts('#help', 'nobody is asked');
  await world.anna.posts('group', 'nobody either');
  await world.anna.mentions('#elsewhere', 'and here is no bot');
  expect(told).toEqual([]);
  await world.gita.repliesTo(post, '@desk and in the thread?');
  expect(last()).toMatchObject({ conversation: { id: `${post.place};messageid=${post.id}` }, replyToId: post.id });
  await world.gita.mentions('group', 'and in a chat?');
  expect(last()).toMatchObject({
    conversation: { id: world.idOf('group'), isGroup: true, conversationType: 'groupChat' },
  });
  await world.sam.asks('and from outside?');
  expect(last()).toMatchObject({ conversation: { id: world.sam.chatId, tenantId: world.sam.tenant } });
  await expect(world.ben.posts('#internships', 'not mine')).rejects.toThrow('not in #internships');
});

test('a press is an invoke, for old clients a message; what comes of it only the presser sees', async () => {
  const value = carded([line('Only yours.')]);
  const { world, last } = await heard(({ type }) =>
    type === 'invoke' ? { status: 200, body: { statusCode: 200, type: CARD, value } } : { status: 202 },
  );
  const message = await posted(world);
  expect((await world.anna.presses(message, 'Go')).card).toEqual(value);
  expect(last()).toMatchObject({
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: { action: { type: 'Action.Execute', verb: 'go', data: { u: 'hello' } }, trigger: 'manual' },
  });
  expect(world.anna.sees(message)).toEqual(value);
  expect(world.ben.sees(message)).toEqual(message.card);
  await world.ben.presses(message, 'go', {}, { asOldClient: true });
  expect(last()).toMatchObject({ type: 'message', replyToId: message.id, value: { verb: 'go', u: 'hello' } });
  expect(last()).not.toHaveProperty('text');
  expect((await world.ben.presses(message, 'Read')).opened).toBe('https://example.org/');
  await expect(world.ben.presses(message, 'Nothing')).rejects.toThrow('no action Nothing');
});

test('a dialog takes what is typed, and closes', async () => {
  const inputs = [
    { type: 'Input.Text', id: 'note', label: 'Note', isRequired: true, errorMessage: 'Write something', value: '' },
    {
      type: 'Input.ChoiceSet',
      id: 'lang',
      label: 'Language',
      value: 'fr',
      choices: [{ title: 'Français', value: 'fr' }],
    },
  ];
  const content = carded(inputs, [{ type: 'Action.Submit', title: 'Send', data: { verb: 'send' } }]);
  const task = { type: 'continue', value: { title: 'Tell us', card: { contentType: CARD, content } } };
  const { world, last } = await heard(({ name }) => ({
    status: 200,
    ...(name === 'task/fetch' && { body: { task } }),
  }));
  const { dialog } = await world.anna.presses(await posted(world), 'More');
  expect(last()).toMatchObject({ name: 'task/fetch', value: { data: { verb: 'more' } } });
  expect(dialog?.title).toBe('Tell us');
  await expect(dialog?.presses('Send')).rejects.toThrow('Write something');
  await expect(dialog?.presses('Send', { Note: 'x', Language: 'Klingon' })).rejects.toThrow('not offered');
  const closed = await dialog?.presses('Send', { Note: 'x', Language: 'Français' });
  expect(closed).toEqual({ status: 200, body: null });
  expect(last()).toMatchObject({ name: 'task/submit', value: { data: { verb: 'send', note: 'x', lang: 'fr' } } });
});

test('a search and a message action put cards where somebody writes', async () => {
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'OSG', text: 'Pay' } };
  const attachments = [{ contentType: CARD, content: carded([line('Card.')]), preview }];
  const body = { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  const { world, last, told } = await heard(({ type }) =>
    type === 'invoke' ? { status: 200, body } : { status: 202 },
  );
  const opening = await world.anna.searches('', '#help');
  expect(last()).toMatchObject({ value: { commandId: 'share', parameters: [{ name: 'initialRun', value: 'true' }] } });
  expect(opening.found).toMatchObject([{ title: 'OSG', text: 'Pay' }]);
  const before = told.length;
  expect(await opening.picks(0)).toMatchObject({ from: world.anna.id, isOurs: false, card: { type: 'AdaptiveCard' } });
  expect(told).toHaveLength(before);
  await (await world.anna.searches('osg')).picks(0);
  expect(last()).toMatchObject({ type: 'message', text: expect.stringContaining('inline-compose-card') });
  const question = await world.ben.posts('#help', 'what is <paid>?');
  const { inserted } = await world.anna.suggests(question);
  expect(last()).toMatchObject({
    name: 'composeExtension/fetchTask',
    value: {
      commandId: 'suggest',
      commandContext: 'message',
      messagePayload: { id: question.id, from: { user: { id: world.ben.account } } },
    },
  });
  expect(JSON.stringify(last().value)).toContain('what is &lt;paid&gt;?');
  expect(await inserted?.sends()).toMatchObject({ thread: question.id });
});

test('thumbs, reactions, installations, members and languages are told', async () => {
  const { world, told, last } = await heard(({ type }) => ({ status: type === 'invoke' ? 200 : 202 }));
  const message = await posted(world, undefined, world.anna.chatId);
  await world.anna.rates(message, 'dislike', 'wrong year');
  const actionValue = { reaction: 'dislike', feedback: '{"feedbackText":"wrong year"}' };
  expect(last()).toMatchObject({ name: 'message/submitAction', value: { actionName: 'feedback', actionValue } });
  await world.anna.reacts(message, 'heart');
  expect(last()).toMatchObject({ type: 'messageReaction', reactionsAdded: [{ type: 'heart' }] });
  await world.ben.installs('#elsewhere');
  expect(told.slice(-2)).toMatchObject([
    { type: 'conversationUpdate', membersAdded: [{ id: world.bot.id }, { id: world.ben.id }] },
    {
      type: 'installationUpdate',
      action: 'add',
      channelData: { settings: { selectedChannel: { id: world.idOf('#elsewhere') } } },
    },
  ]);
  await world.ben.uninstalls('#elsewhere');
  expect(told.slice(-2)).toMatchObject([{ action: 'remove' }, { membersRemoved: [{ id: world.bot.id }] }]);
  await world.ben.joins('#internships');
  expect(last()).toMatchObject({ membersAdded: [{ aadObjectId: world.ben.account }] });
  world.ben.changes({ locale: 'nl-BE' });
  await world.ben.asks('hallo');
  expect(last()).toMatchObject({ locale: 'nl-BE' });
});

test('an invoke that fails is found fault with, also one whose answer Teams can’t show', async () => {
  const { world } = await heard(({ name }) =>
    name === 'task/fetch' ? { status: 500 } : { status: 200, body: { statusCode: 200, type: 'odd', value: 1 } },
  );
  const message = await posted(world);
  await world.anna.presses(message, 'More');
  expect(world.problems.splice(0).join()).toContain('task/fetch: answered with 500');
  await world.anna.presses(message, 'Go');
  expect(world.problems.splice(0).join()).toContain('of type "odd"');
});
