import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCredentials } from '../../../../adapters/teams/index.ts';
import { APP_ID, APP_PASSWORD, CONNECTOR_TOKEN, OTHER_TENANT, TENANT } from '../world/cast.ts';
import { type Issuer, type Minting, startIssuer } from '../world/issuer.ts';
import { activity, type OpenDoor, openDoor, SERVICE_URL } from './open-door.ts';
import { bodyIn, head, raw, statusIn } from './raw.ts';

let issuer: Issuer;
let door: OpenDoor;
let before = 0;

beforeAll(async () => {
  issuer = await startIssuer(() => SERVICE_URL);
  const { openIdUrl } = issuer;
  door = await openDoor({
    credentials: openCredentials({
      appId: APP_ID,
      password: APP_PASSWORD,
      tenant: TENANT,
      trust: { openIdUrl, issuer: issuer.issuer },
      token: async () => CONNECTOR_TOKEN,
    }),
  });
});
afterAll(async () => {
  await door.close();
  await issuer.close();
});
beforeEach(() => {
  before = door.taken.length;
});

const bearer = (minting?: Minting) => ({ authorization: `Bearer ${issuer.mint(minting)}` });

describe('a good token', () => {
  it('lets a message in, which is acknowledged without a word', async () => {
    const { status, text } = await door.post(activity(), bearer());
    expect([status, text]).toEqual([202, '']);
    expect(door.taken.at(-1)).toMatchObject({ type: 'message', text: 'how much is the grant?' });
  });

  it('lets in each of many that come at once, and the keys are fetched once', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, at) => door.post(activity(), bearer({ exp: 3_000 + at }))),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 202));
    expect(issuer.fetched).toBe(1);
  });

  it('is good within the five minutes by which clocks may differ', async () => {
    expect((await door.post(activity(), bearer({ exp: -200 }))).status).toBe(202);
    expect((await door.post(activity(), bearer({ nbf: 200 }))).status).toBe(202);
  });

  it('is good for another path of the same region only where it says so', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net/amer/';
    expect((await door.post(activity({ serviceUrl }), bearer({ serviceurl: serviceUrl }))).status).toBe(202);
    expect((await door.post(activity({ serviceUrl }), bearer())).status).toBe(401);
  });
});

describe('turned away with 401 and not a word, whatever is tried', () => {
  const bad: Readonly<Record<string, Minting>> = {
    'for another app': { aud: '00000000-0000-4000-8000-000000000000' },
    'of another issuer': { iss: 'https://api.botframework.com' },
    'of the issuer of tokens for people': { iss: `https://sts.windows.net/${TENANT}/` },
    'of a key that nobody published': { signer: 'unknown' },
    'of a key that says it is the one of Teams': { signer: 'forged' },
    'of a key that is not for Teams': { signer: 'webchat' },
    'signed with the public key as a secret': { alg: 'HS256' },
    'not signed': { alg: 'none' },
    'past its end': { exp: -400, nbf: -4_000 },
    'not yet begun': { nbf: 400 },
    'for another service URL': { serviceurl: 'https://attacker.example/' },
    'for a service URL that differs in a slash': { serviceurl: SERVICE_URL.slice(0, -1) },
    'for no service URL': { serviceurl: null },
  };
  it.each(Object.entries(bad))('a token %s', async (_what, minting) => {
    const { status, text, headers } = await door.post(activity(), bearer(minting));
    expect([status, text, headers.get('www-authenticate')]).toEqual([401, '', 'Bearer']);
    expect(door.taken).toHaveLength(before);
  });

  const odd: Readonly<Record<string, (good: string) => string>> = {
    'no token after Bearer': () => 'Bearer ',
    garbage: () => 'Bearer garbage',
    'three parts of garbage': () => 'Bearer a.b.c',
    'parts that are JSON, but no token': () => `Bearer ${['1', 'null', '[]'].map((part) => btoa(part)).join('.')}`,
    'a good token in another scheme': (good) => `Basic ${good}`,
    'a good token without a scheme': (good) => good,
    'a good token and something else': (good) => `Bearer ${good} ${good}`,
    'a good token with its last part gone': (good) => `Bearer ${good.split('.').slice(0, 2).join('.')}.`,
    'a good token whose claims were exchanged': (good) => {
      const [first, , last] = good.split('.');
      const claims = { aud: APP_ID, iss: issuer.issuer, exp: 9_999_999_999, serviceurl: SERVICE_URL, x: 1 };
      return `Bearer ${first}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${last}`;
    },
  };
  it.each(Object.entries(odd))('%s', async (_what, make) => {
    const { status, text } = await door.post(activity(), { authorization: make(issuer.mint()) });
    expect([status, text]).toEqual([401, '']);
    expect(door.taken).toHaveLength(before);
  });

  it('no header', async () => {
    expect(await door.post(activity())).toMatchObject({ status: 401, text: '' });
    expect(door.taken).toHaveLength(before);
  });

  it.each([true, false])('two headers, the good one first: %s', async (goodFirst) => {
    const good = `Authorization: Bearer ${issuer.mint()}`;
    const two = goodFirst ? [good, 'Authorization: Bearer x'] : ['Authorization: Bearer x', good];
    const body = JSON.stringify(activity());
    const heard = await raw(door.port, [head([...two, `Content-Length: ${body.length}`]) + body]);
    expect([statusIn(heard), bodyIn(heard)]).toEqual([401, '']);
    expect(door.taken).toHaveLength(before);
  });

  it.each(['emulator', 'webchat', 'AseChannel', 'MSTEAMS', ''])(
    'a good token for the channel %j',
    async (channelId) => {
      expect(await door.post(activity({ channelId }), bearer())).toMatchObject({ status: 401, text: '' });
      expect(await door.post(activity({ channelId }), bearer({ signer: 'webchat' }))).toMatchObject({ status: 401 });
      expect(door.taken).toHaveLength(before);
    },
  );

  it('all of them, by keys that were fetched once', () => expect(issuer.fetched).toBe(1));

  it('and whoever runs the desk is told, once a minute and without a word of theirs', () => {
    const told = door.logged.map((line) => JSON.parse(line));
    expect(told).toEqual([{ at: '2026-03-01T09:00:00.000Z', level: 'warning', code: 'teams_turned_away', count: 1 }]);
  });
});

describe('a good token does not help', () => {
  it.each([OTHER_TENANT, null])('people of the tenant %s', async (tenantId) => {
    const { id } = activity().conversation as { id: string };
    const { status, text } = await door.post(activity({ conversation: { id, tenantId } }), bearer());
    expect([status, text]).toEqual([403, '']);
    expect(door.taken).toHaveLength(before);
  });

  const shapeless: Readonly<Record<string, unknown>> = {
    'an empty object': {},
    'a list': [],
    nothing: '',
    'no JSON': '{"type":',
    'a number': 1,
    null: null,
    'a type that is no text': activity({ type: 1 }),
    'nobody who says it': activity({ from: undefined }),
    'no conversation': activity({ conversation: undefined }),
    'no service URL': activity({ serviceUrl: undefined }),
    'an empty service URL': activity({ serviceUrl: '' }),
    'a service URL that is none': activity({ serviceUrl: 'file:///etc/passwd' }),
    'no channel': activity({ channelId: undefined }),
  };
  it.each(Object.entries(shapeless))('a body of %s', async (_what, body) => {
    expect(await door.post(body, bearer())).toMatchObject({ status: 400, text: '' });
    expect(await door.post(body)).toMatchObject({ status: 400, text: '' });
    expect(door.taken).toHaveLength(before);
  });
});

it('nothing that was refused left a promise behind', () => expect(door.rejected).toBe(0));
