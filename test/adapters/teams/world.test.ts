import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../adapters/teams/card.ts';
import { nobody } from './world/bare-bot.ts';
import { CONNECTOR_TOKEN } from './world/cast.ts';
import type { Fault } from './world/faults.ts';
import { type TeamsWorld, teamsWorld, visible } from './world/world.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await teamsWorld({ start: nobody, lasting: true });
});
beforeEach(() => {
  world.problems.splice(0);
  world.connector.heal();
});
afterAll(async () => {
  world.problems.splice(0);
  await world.close();
});

const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';
const CARD = 'application/vnd.microsoft.card.adaptive';

function card(text: string, more: object = {}): Card {
  return {
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
    ...more,
  };
}

function messageWith(content: unknown, more: object = {}): object {
  return { type: 'message', summary: 'In words.', attachments: [{ contentType: CARD, content }], ...more };
}

async function call(method: string, path: string, body?: unknown, token: string = CONNECTOR_TOKEN): Promise<Told> {
  const answer = await fetch(`${world.connector.serviceUrl}v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(5_000),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: text === '' ? {} : JSON.parse(text),
  };
}

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the connector answers
  readonly body: any;
}

const activitiesOf = (conversation: string) => `conversations/${encodeURIComponent(conversation)}/activities`;
const send = (conversation: string, activity: unknown) => call('POST', activitiesOf(conversation), activity);
const standing = (text: string) => world.anna.chat().filter((one) => one.card && visible(one).includes(text));

describe('a message of the bot', () => {
  test('stands where it was sent, and is edited with its history', async () => {
    const { status, body } = await send(world.anna.chatId, messageWith(card('First.')));
    expect(status).toBe(201);
    await call('PUT', `${activitiesOf(world.anna.chatId)}/${body.id}`, messageWith(card('Second.')));
    await call('PUT', `${activitiesOf(world.anna.chatId)}/${body.id}`, messageWith(card('Third.')));
    const [message] = standing('Third.');
    expect(message).toMatchObject({ id: body.id, isOurs: true, text: 'In words.', isRated: false });
    expect(message?.before.map((before) => visible(before))).toEqual(['First.', 'Second.']);
    await call('DELETE', `${activitiesOf(world.anna.chatId)}/${body.id}`);
    expect(message && world.now(message)).toBeNull();
    expect(world.problems).toEqual([]);
  });

  test('begins a thread in a channel, or goes on with the one that its conversation names', async () => {
    const channel = world.idOf('#help');
    const root = await send(channel, messageWith(card('Root.')));
    await send(`${channel};messageid=${root.body.id}`, messageWith(card('Reply.')));
    const posts = world.messages('#help');
    expect(posts.map((post) => visible(post))).toEqual(['Root.']);
    const [post] = posts;
    expect(post && world.thread(post).map((one) => visible(one))).toEqual(['Root.', 'Reply.']);
    expect(world.problems).toEqual([]);
  });

  test('has thumbs where it asks for them', async () => {
    await send(world.anna.chatId, messageWith(card('Rated.'), { channelData: { feedbackLoop: { type: 'default' } } }));
    expect(standing('Rated.')[0]?.isRated).toBe(true);
  });

  test('goes into a chat or channel by the call that makes one', async () => {
    const { chatId, account, id } = world.ben;
    expect((await call('POST', 'conversations', { members: [{ id }] })).body).toEqual({ id: chatId });
    expect((await call('POST', 'conversations', { members: [{ id: account }] })).body).toEqual({ id: chatId });
    const channelData = { channel: { id: world.idOf('#internships') } };
    const made = await call('POST', 'conversations', { channelData, activity: messageWith(card('Made.')) });
    const [post] = world.messages('#internships');
    expect(made.body).toEqual({ id: `${post?.place};messageid=${post?.id}`, activityId: post?.id });
  });
});

describe('fault is found with', () => {
  const text = (length: number) => 'x'.repeat(length);
  const submit = { type: 'Action.Submit', title: 'Go', data: { verb: 'go' } };
  const execute = { type: 'Action.Execute', title: 'Go', verb: 'go', data: {}, fallback: submit };

  test.each([
    ['text beside a card', messageWith(card('x'), { text: 'words' }), 'text beside'],
    ['no card', { type: 'message', summary: 'x', text: 'words' }, 'without a card'],
    ['something else than a card', messageWith({ type: 'Image' }), 'AdaptiveCard'],
    ['a newer version', messageWith({ ...card('x'), version: '1.6' }), 'version'],
    ['a large card', messageWith(card(text(13_000))), 'units'],
    ['suggested actions', messageWith(card('x'), { suggestedActions: { actions: [] } }), 'vanish'],
    ['no summary', messageWith(card('x'), { summary: '' }), 'no summary'],
    ['a macro in the summary', messageWith(card('x'), { summary: 'At {{TIME(2026-12-18T17:00:00Z)}}' }), 'summary'],
    ['a macro that is spoken', messageWith(card('x', { speak: '{{DATE(2026-12-18T17:00:00Z)}}' })), 'speak'],
    ['an Execute without a verb', messageWith(card('x', { actions: [{ ...execute, verb: '' }] })), '.verb'],
    [
      'an Execute without a Submit',
      messageWith(card('x', { actions: [{ ...execute, fallback: 'drop' }] })),
      '.fallback',
    ],
    ['seven actions', messageWith(card('x', { actions: Array(7).fill(submit) })), '7 actions'],
  ])('%s', async (_what, activity, problem) => {
    await send(world.gita.chatId, activity);
    expect(world.problems.join()).toContain(problem);
  });

  test.each([
    ['a conversation that nobody knows', () => send('19:nowhere@thread.tacv2', messageWith(card('x'))), 404],
    ['a thread that nobody began', () => send(`${world.idOf('#help')};messageid=1`, messageWith(card('x'))), 404],
    ['a body that is no JSON', () => send(world.gita.chatId, '{'), 400],
    ['another token', () => call('POST', activitiesOf(world.gita.chatId), messageWith(card('x')), 'made-up'), 401],
    ['a call that is none', () => call('PATCH', 'conversations'), 404],
  ])('%s', async (_what, calls, status) => {
    expect((await calls()).status).toBe(status);
    expect(world.problems.length).toBeGreaterThan(0);
  });

  test('more sends than Teams takes in a second', async () => {
    await Promise.all(Array.from({ length: 7 }, () => send(world.sam.chatId, messageWith(card('x')))));
    expect(world.problems).toEqual([]);
    await send(world.sam.chatId, messageWith(card('x')));
    expect(world.problems.join()).toContain('8 sends');
  });

  test('nothing where a place has no bot: it is refused', async () => {
    expect((await send(world.idOf('#elsewhere'), messageWith(card('x')))).status).toBe(403);
    expect(world.problems).toEqual([]);
  });
});

describe('an ordered fault', () => {
  test.each([
    [{ status: 429, retryAfter: 3 }, 429, '3'],
    [{ status: 429 }, 429, null],
    ...([401, 403, 404, 412, 413, 500, 502, 503, 504] as const).map((status) => [{ status }, status, null] as const),
  ] as const)('%o comes once, and nothing is taken', async (fault, status, retryAfter) => {
    const text = `fault ${status} ${retryAfter}`;
    world.connector.fail('send', fault);
    expect(await send(world.anna.chatId, messageWith(card(text)))).toMatchObject({ status, retryAfter });
    expect(standing(text)).toHaveLength(0);
    expect((await send(world.anna.chatId, messageWith(card(text)))).status).toBe(201);
    expect(standing(text)).toHaveLength(1);
  });

  test.each<[string, Fault, number]>([
    ['reset before', { drop: 'before' }, 0],
    ['reset after', { drop: 'after' }, 1],
    ['silence before', { hang: 'before' }, 0],
    ['silence after', { hang: 'after' }, 1],
  ])('%s: the message is there %o times', async (what, fault, times) => {
    world.connector.fail('*', fault);
    const given = fetch(`${world.connector.serviceUrl}v3/${activitiesOf(world.ben.chatId)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${CONNECTOR_TOKEN}` },
      body: JSON.stringify(messageWith(card(what))),
      signal: AbortSignal.timeout(400),
    });
    await expect(given).rejects.toThrow();
    await world.settled();
    expect(world.ben.answers().filter((one) => visible(one) === what)).toHaveLength(times);
    expect(['dropped', 'given_up']).toContain(world.connector.calls.at(-1)?.outcome);
  });

  test('can come after the message was taken, and late', async () => {
    world.connector.fail('send', { status: 502, taken: true });
    expect((await send(world.anna.chatId, messageWith(card('Taken.')))).status).toBe(502);
    expect(standing('Taken.')).toHaveLength(1);
    world.connector.fail('send', { slow: 150 });
    const began = performance.now();
    await send(world.anna.chatId, messageWith(card('Late.')));
    expect(performance.now() - began).toBeGreaterThanOrEqual(149);
  });

  test('concerns its kind of call alone, as often as it was ordered, until it heals', async () => {
    world.connector.fail('members', { status: 503 }, 2);
    const members = `conversations/${encodeURIComponent(world.idOf('#help'))}/members`;
    expect((await send(world.anna.chatId, messageWith(card('x')))).status).toBe(201);
    expect((await call('GET', members)).status).toBe(503);
    world.connector.heal();
    expect((await call('GET', members)).status).toBe(200);
  });
});

describe('a roster', () => {
  const at = () => `conversations/${encodeURIComponent(world.idOf('#help'))}`;

  test('comes page by page', async () => {
    const pages: string[][] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const { body } = await call('GET', `${at()}/pagedmembers?pageSize=500${next && `&continuationToken=${next}`}`);
      pages.push(body.members.map(({ name }: { name: string }) => name));
      next = body.continuationToken;
    }
    expect(pages.map(({ length }) => length)).toEqual([2, 2]);
    expect(pages.flat()).toContain(world.sam.name);
  });

  test('knows somebody by either id, guests and others, and who is not in it', async () => {
    const { gita, sam } = world;
    expect((await call('GET', `${at()}/members/${gita.account}`)).body).toMatchObject({
      id: gita.id,
      userRole: 'guest',
    });
    expect((await call('GET', `${at()}/members/${encodeURIComponent(sam.id)}`)).body.tenantId).toBe(sam.tenant);
    expect((await call('GET', `${at()}/members/29:nobody`)).status).toBe(404);
    expect((await call('GET', `${at()}/members`)).body).toHaveLength(4);
  });

  test('of a team names its channels', async () => {
    const { id } = { id: '19:00everybody00general@thread.tacv2' };
    expect((await call('GET', `teams/${encodeURIComponent(id)}`)).body.name).toBe('Everybody');
    const { conversations } = (await call('GET', `teams/${encodeURIComponent(id)}/conversations`)).body;
    expect(conversations).toEqual([{ id }, { id: world.idOf('#help'), name: 'help' }]);
  });
});

test('a world in which something was found fault with fails at its end', async () => {
  const other = await teamsWorld({ start: nobody, lasting: true });
  other.problems.push('this');
  await expect(other.close()).rejects.toThrow('Teams finds fault with:\n  this');
});
