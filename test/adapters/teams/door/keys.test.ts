import { afterEach, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../../adapters/teams/credentials.ts';
import { openCredentials } from '../../../../adapters/teams/index.ts';
import { APP_ID, APP_PASSWORD, OTHER_TENANT, TENANT } from '../world/cast.ts';
import { activity, type OpenDoor, openDoor, SERVICE_URL } from './open-door.ts';
import { type Mood, startUnsteadyIssuer, type UnsteadyIssuer } from './unsteady-issuer.ts';

let issuer: UnsteadyIssuer;
let door: OpenDoor | undefined;
let passed = 0;

async function open(mood: Mood, within = 10_000): Promise<Credentials> {
  issuer = await startUnsteadyIssuer(mood);
  passed = 0;
  const credentials = openCredentials({
    appId: APP_ID,
    password: APP_PASSWORD,
    tenant: TENANT,
    trust: issuer,
    token: async () => 'token',
    within,
    elapsed: () => passed,
  });
  door = await openDoor({ credentials });
  return credentials;
}
afterEach(async () => {
  await door?.close();
  await issuer.close();
});

const soon = () => Math.floor(Date.now() / 1_000) + 3_600;
const good = () => ({ iss: issuer.issuer, aud: APP_ID, serviceurl: SERVICE_URL, exp: soon() });
const from = { channelId: 'msteams', serviceUrl: SERVICE_URL };
const post = (claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>) => {
  const authorization = `Bearer ${issuer.sign(claims, header)}`;
  return door?.post(activity(), { authorization });
};

describe('where the keys of the issuer can not be fetched', () => {
  it.each([
    ['down', 10_000],
    ['garbage', 10_000],
    ['silent', 100],
  ] as const)('%s: Teams is to bring it again, and the issuer is not asked for each', async (mood, within) => {
    await open(mood, within);
    for (let at = 0; at < 20; at += 1) {
      const answered = await post({ ...good(), at });
      expect([answered?.status, answered?.text, answered?.headers.get('retry-after')]).toEqual([503, '', '5']);
    }
    await expect.poll(() => issuer.asked).toBe(1);
    expect(door?.taken).toEqual([]);
    expect(new Set(door?.logged.map((line) => JSON.parse(line).error.code))).toEqual(new Set(['keys_unreachable']));
  });

  it('many at once make one call, and nobody waits for more than that', async () => {
    await open('silent', 200);
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => post({ ...good(), at })));
    expect(all.map((answered) => answered?.status)).toEqual(all.map(() => 503));
    await expect.poll(() => issuer.asked).toBe(1);
  });

  it('tokens that can not be good are refused all the same', async () => {
    await open('down');
    expect((await post({ ...good(), aud: 'another' }))?.status).toBe(401);
    expect(issuer.asked).toBe(0);
  });

  it('they are let in once it is well again', async () => {
    await open('down');
    expect((await post(good()))?.status).toBe(503);
    issuer.mood = 'well';
    expect((await post(good()))?.status).toBe(503);
    passed += 2_000;
    expect((await post(good()))?.status).toBe(202);
  });

  it('more than two hundred are not kept waiting', async () => {
    const credentials = await open('silent', 1_000);
    const authorization = `Bearer ${issuer.sign(good())}`;
    const refused: number[] = [];
    const throng = Array.from({ length: 201 }, (_, at) =>
      credentials.accepts(authorization, from).catch(() => refused.push(at)),
    );
    await throng[200];
    expect(refused).toEqual([200]);
    await Promise.all(throng);
    expect(refused).toHaveLength(201);
  });
});

describe('strangers', () => {
  it('do not make us fetch keys by keys that nobody knows', async () => {
    await open('well');
    expect((await post(good()))?.status).toBe(202);
    for (let at = 0; at < 20; at += 1) expect((await post(good(), { kid: `unknown-${at}` }))?.status).toBe(401);
    expect(issuer.asked).toBe(2);
  });

  it('get no tenant of theirs into what the SDK keeps for ever', async () => {
    const credentials = await open('well');
    const accepts = (claims: object) => credentials.accepts(`Bearer ${issuer.sign({ ...good(), ...claims })}`, from);
    expect(await accepts({ tid: OTHER_TENANT })).toBe(false);
    expect(issuer.asked).toBe(0);
    expect(await accepts({ tid: TENANT })).toBe(true);
  });

  it('do not come in by the doors for other bots', async () => {
    const credentials = await open('well');
    const claims = { ...good(), ver: '1.0', appid: 'another-bot' };
    expect(await credentials.accepts(`Bearer ${issuer.sign(claims)}`, from)).toBe(false);
    const anonymous = { ...good(), appid: 'AnonymousSkill' };
    expect(await credentials.accepts(`Bearer ${issuer.sign(anonymous)}`, from)).toBe(false);
  });

  it('need a token that ends', async () => {
    const credentials = await open('well');
    const { exp: _, ...endless } = good();
    expect(await credentials.accepts(`Bearer ${issuer.sign(endless)}`, from)).toBe(false);
  });
});

it('a token that was found good is so for its own service URL, however often it comes', async () => {
  const credentials = await open('well');
  const authorization = `Bearer ${issuer.sign(good())}`;
  expect(await credentials.accepts(authorization, from)).toBe(true);
  expect(await credentials.accepts(authorization, { ...from, serviceUrl: 'https://attacker.example/' })).toBe(false);
  expect(await credentials.accepts(`${authorization}A`, from)).toBe(false);
  expect(await credentials.accepts(authorization, { ...from, channelId: 'webchat' })).toBe(false);
  expect(await credentials.accepts(authorization, from)).toBe(true);
});
