import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsaid } from '../../../../adapters/teams/door/unsaid.ts';
import { openCredentials } from '../../../../adapters/teams/index.ts';
import { APP_ID, APP_PASSWORD, TENANT } from '../world/cast.ts';
import { startIssuer } from '../world/issuer.ts';
import { SERVICE_URL } from './open-door.ts';

const { error } = console;
let said: unknown[] = [];
const listen = (...words: readonly unknown[]) => void said.push(...words);

beforeEach(() => {
  said = [];
  console.error = listen;
});
afterEach(() => {
  console.error = error;
});

describe('the console', () => {
  it('hears nothing of tokens that were refused', async () => {
    const issuer = await startIssuer(() => SERVICE_URL);
    const parts = { appId: APP_ID, password: APP_PASSWORD, tenant: TENANT, token: async () => 'token' };
    const { accepts } = openCredentials({ ...parts, trust: issuer });
    const from = { channelId: 'msteams', serviceUrl: SERVICE_URL };
    expect(await accepts(`Bearer ${issuer.mint({ signer: 'forged' })}`, from)).toBe(false);
    expect(await accepts(`Bearer ${issuer.mint({ exp: -4_000 })}`, from)).toBe(false);
    expect(said).toEqual([]);
    await issuer.close();
  });

  it('hears all else, meanwhile and afterwards', async () => {
    await unsaid(async () => console.error('something', 1));
    const thrown = new Error('thrown');
    await expect(unsaid(() => Promise.reject(thrown))).rejects.toBe(thrown);
    await Promise.all([unsaid(async () => {}), unsaid(async () => console.error(thrown))]);
    expect(said).toEqual(['something', 1, thrown]);
    expect(console.error).toBe(listen);
  });
});
