import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isServiceUrl } from '../../../../adapters/teams/trusted-url.ts';
import { messageOf } from './message.ts';
import { connectorFor, rawServer, TOKEN } from './raw.ts';

const THREAD = '19:ab/cd@thread.tacv2;messageid=17';
const posted = () => ({ status: 201, body: { id: '18' } });

describe('a message', () => {
  test('is posted once, with the token, into the thread that it is for', async () => {
    const { url, requests } = await rawServer(posted);
    const receipt = await connectorFor().send({ serviceUrl: url, conversation: THREAD }, messageOf('Hello'));
    expect(receipt).toEqual({ conversation: THREAD, message: '18' });
    expect(requests).toHaveLength(1);
    const [{ method, url: path, headers, body } = { method: '', url: '', headers: {}, body: '' }] = requests;
    expect(`${method} ${path}`).toBe(
      'POST /teams/v3/conversations/19%3Aab%2Fcd%40thread.tacv2%3Bmessageid%3D17/activities',
    );
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(JSON.parse(body)).toEqual({
      type: 'message',
      summary: 'Hello',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: messageOf('Hello').card }],
    });
  });

  test('is put in the place of ours', async () => {
    const { url, requests } = await rawServer(() => ({ status: 200, body: { id: '18' } }));
    await connectorFor().edit({ serviceUrl: url, conversation: 'a:1', message: '18' }, messageOf('Better'));
    expect(requests.map((one) => `${one.method} ${one.url}`)).toEqual([
      'PUT /teams/v3/conversations/a%3A1/activities/18',
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ id: '18', summary: 'Better' });
  });

  test('goes without a token where none is needed', async () => {
    const { url, requests } = await rawServer(posted);
    await connectorFor(async () => null).send({ serviceUrl: url, conversation: 'a:1' }, messageOf('Hello'));
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('counts as perhaps posted where the answer names none', async () => {
    for (const body of [undefined, {}, { id: '' }, 'no JSON']) {
      const { url } = await rawServer(() => ({ status: 201, body }));
      const sent = connectorFor().send({ serviceUrl: url, conversation: 'a:1' }, messageOf('Hello'));
      await expect(sent).rejects.toMatchObject({ code: 'answer_not_understood' });
    }
  });
});

test('ids stay where they belong in the path, whatever stands in them', async () => {
  const { url, requests } = await rawServer(() => ({ status: 404 }));
  const { memberOf } = connectorFor();
  const id = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(id, id, async (conversation, member) => {
      const before = requests.length;
      const found = memberOf({ serviceUrl: url, conversation }, member);
      if ([conversation, member].some((one) => /^\.{1,2}$|\p{Surrogate}/u.test(one))) {
        await expect(found).rejects.toMatchObject({ code: 'id_refused' });
        return;
      }
      expect(await found).toBeNull();
      expect(requests.length).toBe(before + 1);
      const parts = requests.at(-1)?.url.split('/').map(decodeURIComponent);
      expect(parts).toEqual(['', 'teams', 'v3', 'conversations', conversation, 'members', member]);
    }),
    {
      numRuns: 60,
      examples: [
        ['..', 'x'],
        ['a', '.'],
        ['a?b#c', '%2e%2e'],
        ['a/../b', ';messageid=1'],
        ['\ud800', 'a'],
      ],
    },
  );
});

describe('the token', () => {
  const good = [
    'https://smba.trafficmanager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com',
    'http://127.0.0.1:1/',
    'http://[::1]:1/x',
    'http://localhost:3',
  ];
  const bad = [
    'http://smba.trafficmanager.net/emea/',
    'http://127.0.0.1.example.org/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://localhost.example.org/',
    'https://smba.trafficmanager.net@example.org/',
    'https://example.org/?to=',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ];

  test.each(good)('may go to %s', (url) => expect(isServiceUrl(url)).toBe(true));

  test.each(bad)('never goes to %s', async (serviceUrl) => {
    const token = vi.fn(async () => TOKEN);
    const sent = connectorFor(token).send({ serviceUrl, conversation: 'a:1' }, messageOf('Hello'));
    await expect(sent).rejects.toMatchObject({ code: 'service_url_refused' });
    expect(token).not.toHaveBeenCalled();
  });

  test('does not follow a redirect', async () => {
    const thief = await rawServer(posted);
    for (const status of [301, 302, 307, 308]) {
      const { url } = await rawServer(() => ({ status, headers: { location: thief.url } }));
      const sent = connectorFor().send({ serviceUrl: url, conversation: 'a:1' }, messageOf('Hello'));
      await expect(sent).rejects.toMatchObject({ code: `http_${status}` });
    }
    expect(thief.requests).toEqual([]);
  });

  test('that never comes holds nobody up, and nothing is sent', async () => {
    const { url, requests } = await rawServer(posted);
    const never = connectorFor(() => new Promise(() => {}), 200);
    const sent = never.send({ serviceUrl: url, conversation: 'a:1' }, messageOf('Hello'));
    await expect(sent).rejects.toMatchObject({ code: 'token_unreachable' });
    expect(requests).toEqual([]);
  });
});

describe('a call ends in time', () => {
  test.each(['hang', 'drip'] as const)('though the answer does not (%s)', async (answer) => {
    const { url, requests } = await rawServer(() => answer);
    const sent = connectorFor(undefined, 500).send({ serviceUrl: url, conversation: 'a:1' }, messageOf('Hello'));
    await expect(sent).rejects.toMatchObject({ code: 'no_answer' });
    expect(requests.length).toBeLessThanOrEqual(1);
  });

  test('and takes no more than any answer may have', async () => {
    const { url } = await rawServer(() => ({ status: 200, body: { members: ['x'.repeat(5_000_000)] } }));
    const members = connectorFor().membersOf({ serviceUrl: url, conversation: 'a:1' });
    await expect(members).rejects.toMatchObject({ code: 'answer_not_understood' });
  });
});

describe('a roster', () => {
  const anna = { id: '29:1', objectId: 'ABC', name: 'Anna', tenantId: 'T1', userRole: 'user' };
  const gita = { id: '29:2', aadObjectId: 'def', name: null, userPrincipalName: 'g_x.example#ext#@desk.example' };
  const nobody = { id: '29:3', name: 'Anon1 (Guest)', userRole: 'anonymous' };

  test('is read to its last page', async () => {
    const { url, requests } = await rawServer((request) => {
      const next = new URL(request.url, 'http://x').searchParams.get('continuationToken');
      if (next === null) return { status: 200, body: { members: [anna], continuationToken: 'a&b=c' } };
      return { status: 200, body: { members: [gita, nobody], continuationToken: next === 'a&b=c' ? null : next } };
    });
    const members = await connectorFor().membersOf({ serviceUrl: url, conversation: '19:x' });
    expect(members).toEqual([
      { id: '29:1', aadObjectId: 'abc', name: 'Anna', tenant: 't1', isGuest: false },
      { id: '29:2', aadObjectId: 'def', name: '', isGuest: true },
      { id: '29:3', aadObjectId: '', name: 'Anon1 (Guest)', isGuest: false },
    ]);
    expect(requests).toHaveLength(2);
    expect(requests[0]?.url).toContain('/pagedmembers?pageSize=500');
  });

  test.each([
    ['the same page comes again and again', 2, () => 'same'],
    ['every page names another one', 10, (count: number) => `page-${count}`],
  ])('ends though %s', async (_name, most, tokenOf) => {
    const { url, requests } = await rawServer(() => ({
      status: 200,
      body: { members: [anna], continuationToken: tokenOf(requests.length) },
    }));
    await connectorFor().membersOf({ serviceUrl: url, conversation: '19:x' });
    expect(requests).toHaveLength(most);
  });

  test('does not know who is not in it', async () => {
    const { url } = await rawServer(() => ({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } }));
    expect(await connectorFor().memberOf({ serviceUrl: url, conversation: '19:x' }, 'abc')).toBeNull();
  });
});

test('a team names its channels, save the one that each team has', async () => {
  const { url, requests } = await rawServer(() => ({
    status: 200,
    body: {
      conversations: [
        { id: '19:g', name: null },
        { id: '19:h', name: 'Help' },
      ],
    },
  }));
  expect([...(await connectorFor().channelsOf(url, '19:g'))]).toEqual([
    ['19:g', null],
    ['19:h', 'Help'],
  ]);
  expect(requests[0]?.url).toBe('/teams/v3/teams/19%3Ag/conversations');
});
