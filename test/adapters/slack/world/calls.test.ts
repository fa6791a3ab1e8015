import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PEOPLE, TOKENS } from './cast.ts';
import { clientOf, nobody } from './nobody.ts';
import { type SlackWorld, slackWorld } from './world.ts';

let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'http', start: nobody, lasting: true });
});
beforeEach(() => void slack.edge.problems.splice(0));
afterAll(() => slack.close());

const failing = (data: Record<string, unknown>) => ({ data: expect.objectContaining(data) });
const posted = async (text: string) => (await slack.messages('#help')).filter((message) => message.text === text);

function post(text: string, more: object = {}) {
  return clientOf(slack.edge).chat.postMessage({ channel: slack.idOf('#help'), text, ...more });
}

describe('a token', () => {
  test.each([
    ['xoxb-made-up', 'invalid_auth'],
    ['', 'not_authed'],
    [TOKENS.app, 'not_allowed_token_type'],
    [TOKENS.anna, 'invalid_auth'],
  ])('%s is refused: %s', async (token, error) => {
    await expect(clientOf(slack.edge, token).auth.test()).rejects.toMatchObject(failing({ error }));
  });

  test('of the bot tells who it is, and opens no socket', async () => {
    const { user_id, bot_id, team_id } = await clientOf(slack.edge).auth.test();
    expect({ user: user_id, id: bot_id, team: team_id, app: slack.bot.app }).toEqual(slack.bot);
    const opening = clientOf(slack.edge).apps.connections.open({});
    await expect(opening).rejects.toMatchObject(failing({ error: 'not_allowed_token_type' }));
  });

  test('may do what the manifest asks for and no more', async () => {
    const opening = clientOf(slack.edge).conversations.open({ users: slack.anna.id });
    await expect(opening).rejects.toMatchObject(failing({ error: 'missing_scope', needed: 'im:write' }));
  });
});

describe('a post', () => {
  test('is refused in a channel that the bot is not in', async () => {
    const refused = post('hello', { channel: slack.idOf('#elsewhere') });
    await expect(refused).rejects.toMatchObject(failing({ error: 'not_in_channel' }));
    expect(await slack.messages('#elsewhere')).toEqual([]);
  });

  test('that breaks the limits of Block Kit is refused, and the test fails', async () => {
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' }));
    await expect(post('too many', { blocks })).rejects.toMatchObject(failing({ error: 'invalid_blocks' }));
    expect(await posted('too many')).toEqual([]);
    expect(slack.edge.problems.join()).toContain('chat.postMessage: blocks');
  });

  test('without its text is found fault with', async () => {
    const blocks = [{ type: 'divider' }];
    await expect(post('', { blocks })).rejects.toMatchObject(failing({ error: 'invalid_blocks' }));
    expect(slack.edge.problems.join()).toContain('screen readers');
  });

  test('into the thread of a reply is found fault with', async () => {
    const root = await post('root');
    const reply = await post('reply', { thread_ts: root.ts });
    expect(slack.edge.problems).toEqual([]);
    await post('beside', { thread_ts: reply.ts });
    expect(slack.edge.problems.join()).toContain('the time of a reply');
  });

  test('to a person opens the direct message', async () => {
    await post('only for you', { channel: slack.anna.id });
    expect((await slack.anna.dms()).map(({ text }) => text)).toEqual(['only for you']);
  });
});

describe('an ordered fault', () => {
  test('of too many calls says when to come again, once', async () => {
    slack.edge.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    await expect(post('limited')).rejects.toMatchObject({ retryAfter: 7 });
    expect(await posted('limited')).toEqual([]);
    await expect(post('limited')).resolves.toMatchObject({ ok: true });
  });

  test('comes as often as it was ordered, and to that method alone', async () => {
    slack.edge.fail('chat.postMessage', { status: 503 }, 2);
    await expect(clientOf(slack.edge).auth.test()).resolves.toMatchObject({ ok: true });
    await expect(post('away')).rejects.toMatchObject({ statusCode: 503 });
    await expect(post('away')).rejects.toMatchObject({ statusCode: 503 });
    await expect(post('away')).resolves.toMatchObject({ ok: true });
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('drops the connection %s the message is there', async (drop, count) => {
    slack.edge.fail('*', { drop });
    await expect(post(`dropped ${drop}`)).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(await posted(`dropped ${drop}`)).toHaveLength(count);
  });

  test('is any error of Slack', async () => {
    slack.edge.fail('chat.postMessage', { error: 'internal_error' });
    await expect(post('failed')).rejects.toMatchObject(failing({ error: 'internal_error' }));
  });

  test('answers late, also later than anybody waits', async () => {
    slack.edge.fail('chat.postMessage', { slow: 150 });
    const began = performance.now();
    await post('slow');
    expect(performance.now() - began).toBeGreaterThanOrEqual(149);
    slack.edge.fail('chat.postMessage', { slow: 60_000 });
    const impatient = clientOf(slack.edge, TOKENS.bot, 2_000);
    const lost = impatient.chat.postMessage({ channel: slack.idOf('#help'), text: 'lost' });
    await expect(lost).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(await posted('lost')).toHaveLength(1);
    await slack.settled();
    expect(slack.edge.calls.at(-1)?.outcome).toBe('given_up');
  });

  test('is off after heal', async () => {
    slack.edge.fail('*', { status: 500 }, 100);
    slack.edge.heal();
    await expect(post('healed')).resolves.toMatchObject({ ok: true });
  });
});

describe('what Slack knows', () => {
  test('of a person: zone, language where it is asked for, guests, other workspaces', async () => {
    const client = clientOf(slack.edge);
    const infoOf = async (user: string, include_locale = true) =>
      (await client.users.info({ user, include_locale })).user;
    const { tz, locale } = PEOPLE.ben;
    expect(await infoOf(slack.ben.id)).toMatchObject({ tz, locale, is_restricted: false, is_bot: false });
    expect(await infoOf(slack.ben.id, false)).not.toHaveProperty('locale');
    expect(await infoOf(slack.gita.id)).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await infoOf(slack.sam.id)).toMatchObject({ team_id: slack.sam.team, is_stranger: true });
    expect(await infoOf(slack.bot.user)).toMatchObject({ is_bot: true });
  });

  test('of the members of a channel, page by page', async () => {
    const pages: (readonly string[])[] = [];
    const channel = slack.idOf('#help');
    for (let cursor = 'first'; cursor !== ''; ) {
      const next = cursor === 'first' ? {} : { cursor };
      const page = await clientOf(slack.edge).conversations.members({ channel, ...next });
      pages.push(page.members ?? []);
      cursor = page.response_metadata?.next_cursor ?? '';
    }
    expect(pages.length).toBeGreaterThan(1);
    const { anna, ben, gita, sam, bot } = slack;
    expect(new Set(pages.flat())).toEqual(new Set([anna.id, ben.id, gita.id, sam.id, bot.user]));
  });

  test('of one message, by its time', async () => {
    const [first, second] = [await post('first'), await post('second')];
    const span = { channel: slack.idOf('#help'), oldest: first.ts ?? '', latest: first.ts ?? '' };
    const found = await clientOf(slack.edge).conversations.history({ ...span, inclusive: true, limit: 1 });
    expect(found.messages?.map(({ text }) => text)).toEqual(['first']);
    expect((await clientOf(slack.edge).conversations.history({ ...span, latest: second.ts ?? '' })).messages).toEqual(
      [],
    );
  });

  test('of a method that nobody knows: nothing, and the test fails', async () => {
    await expect(clientOf(slack.edge).apiCall('emoji.list')).rejects.toMatchObject(
      failing({ error: 'unknown_method' }),
    );
    expect(slack.edge.problems.join()).toContain('emoji.list');
  });
});

test('a world in which something was found fault with fails at its end', async () => {
  const other = await slackWorld({ mode: 'http', start: nobody, lasting: true });
  await expect(
    clientOf(other.edge).chat.postMessage({ channel: other.idOf('#help'), text: '<!channel> hello' }),
  ).rejects.toMatchObject(failing({ error: 'invalid_blocks' }));
  await expect(other.close()).rejects.toThrow('Slack finds fault with');
});
