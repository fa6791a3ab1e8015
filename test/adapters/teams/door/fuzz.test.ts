import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCredentials } from '../../../../adapters/teams/index.ts';
import { APP_ID, APP_PASSWORD, TENANT } from '../world/cast.ts';
import { activity, type OpenDoor, openDoor, SERVICE_URL } from './open-door.ts';
import { startUnsteadyIssuer, type UnsteadyIssuer } from './unsteady-issuer.ts';

let issuer: UnsteadyIssuer;
let strict: OpenDoor;
let open: OpenDoor;

beforeAll(async () => {
  issuer = await startUnsteadyIssuer('well');
  const parts = { appId: APP_ID, password: APP_PASSWORD, tenant: TENANT, trust: issuer, token: async () => 'token' };
  strict = await openDoor({ credentials: openCredentials(parts) });
  open = await openDoor({ credentials: { accepts: async () => true } });
});
afterAll(async () => {
  await Promise.all([strict.close(), open.close()]);
  await issuer.close();
});

/** Activities of which any part may be anything. */
const almost = fc
  .record(Object.fromEntries(Object.keys(activity()).map((key) => [key, fc.option(fc.jsonValue(), { freq: 3 })])), {
    requiredKeys: [],
  })
  .map((parts) => activity(parts));
const bodies = fc.oneof(
  fc.json(),
  fc.string(),
  almost.map((body) => JSON.stringify(body)),
);

describe('whatever somebody sends', () => {
  it('is taken or refused, and nothing of ours fails', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status, text } = await open.post(body);
        expect([202, 400, 403]).toContain(status);
        expect(text).toBe('');
      }),
      { numRuns: 150 },
    );
    expect([open.rejected, open.logged.filter((line) => line.includes('teams_failed'))]).toEqual([0, []]);
  }, 60_000);

  it('as a token does not get in, and is never our failure', async () => {
    const claims = fc.record(
      {
        iss: fc.oneof(fc.constant('https://unsteady.example'), fc.jsonValue()),
        aud: fc.oneof(fc.constant(APP_ID), fc.jsonValue()),
        serviceurl: fc.oneof(fc.constant(SERVICE_URL), fc.jsonValue()),
        exp: fc.oneof(fc.constant(9_999_999_999), fc.jsonValue()),
        nbf: fc.jsonValue(),
        ver: fc.jsonValue(),
        appid: fc.jsonValue(),
      },
      { requiredKeys: ['iss', 'aud', 'serviceurl', 'exp'] },
    );
    const header = fc.record(
      { alg: fc.oneof(fc.constantFrom('RS256', 'HS256', 'none', 'ES256'), fc.jsonValue()), kid: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const part = fc.oneof(fc.json(), fc.string()).map((text) => Buffer.from(text).toString('base64url'));
    const unsigned = fc
      .tuple(
        fc.oneof(part, fc.constant(Buffer.from('{"alg":"RS256","kid":"key"}').toString('base64url'))),
        claims,
        part,
      )
      .map(([first, said, last]) => `${first}.${Buffer.from(JSON.stringify(said)).toString('base64url')}.${last}`);
    const signed = fc.tuple(claims, header).map(([said, head]) => issuer.sign(said, { kid: 'unknown', ...head }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(unsigned, signed), async (token) => {
        const { status, text } = await strict.post(activity(), { authorization: `Bearer ${token}` });
        expect([status, text]).toEqual([401, '']);
      }),
      { numRuns: 150 },
    );
    expect([strict.rejected, strict.taken]).toEqual([0, []]);
    expect(strict.logged.filter((line) => line.includes('teams_failed'))).toEqual([]);
  }, 60_000);
});
