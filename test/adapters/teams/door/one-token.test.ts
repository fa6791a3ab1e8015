import { describe, expect, it } from 'vitest';
import { TeamsFailure } from '../../../../adapters/teams/api.ts';
import { openCredentials } from '../../../../adapters/teams/index.ts';
import { APP_ID, APP_PASSWORD, TENANT } from '../world/cast.ts';

const withEntra = (token: () => Promise<string>, within?: number) =>
  openCredentials({ appId: APP_ID, password: APP_PASSWORD, tenant: TENANT, token, ...(within && { within }) });

async function failureOf(work: Promise<unknown>): Promise<TeamsFailure> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof TeamsFailure) return thrown;
  throw new TypeError('no TeamsFailure');
}

describe('the token for calls to Teams', () => {
  it('is fetched once for all who want it at the same time, and again for who comes later', async () => {
    let fetched = 0;
    const { token } = withEntra(async () => `token-${++fetched}`);
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await token()).toBe('token-2');
  });

  const answered = (status: number) =>
    Object.assign(new Error('AADSTS7000215: invalid secret of 4a5b'), { errorCode: 'invalid_client', status });
  it.each([
    [400, 'token_refused'],
    [401, 'token_refused'],
    [408, 'token_unreachable'],
    [429, 'token_unreachable'],
    [500, 'token_unreachable'],
    [503, 'token_unreachable'],
    [200, 'token_unreachable'],
  ])('Entra says %d: %s, and nothing of what it said', async (status, code) => {
    const failure = await failureOf(withEntra(() => Promise.reject(answered(status))).token());
    expect([failure.code, failure.status, failure.message, failure.cause]).toEqual([code, status, code, undefined]);
  });

  it.each([new Error('connect ECONNREFUSED'), 'a text', undefined, { status: 401, errorCode: 'x' }])(
    'Entra is not there (%s)',
    async (thrown) => {
      const failure = await failureOf(withEntra(() => Promise.reject(thrown)).token());
      expect([failure.code, failure.cause]).toEqual(['token_unreachable', undefined]);
    },
  );

  it('is not waited for without end, and is there for who comes after', async () => {
    let answer: () => Promise<string> = () => new Promise(() => {});
    const { token } = withEntra(() => answer(), 50);
    expect((await failureOf(token())).code).toBe('token_unreachable');
    answer = async () => 'token';
    expect(await token()).toBe('token');
  });
});
