import { createHmac, createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_ID } from './cast.ts';
import { type Issuer, startIssuer } from './issuer.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer(() => 'http://127.0.0.1/teams/');
});
afterAll(() => issuer.close());

interface Key extends JsonWebKey {
  readonly kid: string;
  readonly endorsements: readonly string[];
}

/** As whoever checks tokens finds the keys. */
async function keys(): Promise<readonly Key[]> {
  const metadata = (await (await fetch(issuer.openIdUrl)).json()) as { jwks_uri: string };
  return ((await (await fetch(metadata.jwks_uri)).json()) as { keys: readonly Key[] }).keys;
}

const part = (token: string, n: number) => JSON.parse(Buffer.from(token.split('.')[n] ?? '', 'base64url').toString());
const signedPart = (token: string) => token.split('.').slice(0, 2).join('.');

/** The published key that a token names; undefined where it names none. */
const keyOf = async (token: string) => (await keys()).find(({ kid }) => kid === part(token, 0).kid);

async function isSigned(token: string): Promise<boolean> {
  const key = await keyOf(token);
  const checked = createVerify('RSA-SHA256').update(signedPart(token));
  return (
    key !== undefined && checked.verify(createPublicKey({ key, format: 'jwk' }), token.split('.')[2] ?? '', 'base64url')
  );
}

test('a token is signed by a published key that may sign for Teams', async () => {
  const token = issuer.mint();
  expect(await isSigned(token)).toBe(true);
  expect((await keyOf(token))?.endorsements).toEqual(['msteams']);
  const { exp, nbf, ...claims } = part(token, 1);
  expect(claims).toEqual({ aud: APP_ID, iss: issuer.issuer, serviceurl: 'http://127.0.0.1/teams/' });
  expect(exp * 1_000).toBeGreaterThan(Date.now());
  expect(nbf * 1_000).toBeLessThan(Date.now());
});

test('every claim can be another, or absent', () => {
  const told = { aud: 'another', iss: 'stranger', serviceurl: 'https://elsewhere.example/', tid: 'tenant' };
  const { exp, nbf, ...claims } = part(issuer.mint({ ...told, exp: -60, nbf: 60 }), 1);
  expect(claims).toEqual(told);
  expect(exp * 1_000).toBeLessThan(Date.now());
  expect(nbf * 1_000).toBeGreaterThan(Date.now());
  expect(part(issuer.mint({ serviceurl: null }), 1)).not.toHaveProperty('serviceurl');
});

test('a token can be signed by a key that is not for Teams, by none that is published, or by a forger', async () => {
  const webchat = issuer.mint({ signer: 'webchat' });
  expect(await isSigned(webchat)).toBe(true);
  expect((await keyOf(webchat))?.endorsements).not.toContain('msteams');
  expect(await keyOf(issuer.mint({ signer: 'unknown' }))).toBeUndefined();
  const forged = issuer.mint({ signer: 'forged' });
  expect(await keyOf(forged)).toEqual(await keyOf(issuer.mint()));
  expect(await isSigned(forged)).toBe(false);
});

test('a token can be signed with the public key as a secret, or not at all', async () => {
  const token = issuer.mint({ alg: 'HS256' });
  const key = (await keyOf(token)) as Key;
  const secret = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  expect(part(token, 0).alg).toBe('HS256');
  expect(token.split('.')[2]).toBe(createHmac('sha256', secret).update(signedPart(token)).digest('base64url'));
  expect(issuer.mint({ alg: 'none' })).toMatch(/\.$/);
});
