import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { listening } from '../beside/listening.ts';
import { APP_ID } from './cast.ts';

/** What stands at login.botframework.com, on this machine. */
export interface Issuer {
  readonly openIdUrl: string;
  /** The name that stands in its tokens. */
  readonly issuer: string;
  /** A token as Teams sends it along, good for an hour. */
  mint(serviceUrl: string): string;
  close(): Promise<void>;
}

const ISSUER = 'https://issuer.example';
const KID = 'key-of-the-bench';

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const keys = [{ kty: 'RSA', use: 'sig', kid: KID, x5t: KID, n, e, endorsements: ['msteams'] }];
  const { port, close } = await listening(
    createServer(({ url }, outgoing) => {
      const configuration = {
        issuer: ISSUER,
        jwks_uri: `http://127.0.0.1:${port}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
      outgoing.setHeader('content-type', 'application/json; charset=utf-8');
      outgoing.end(JSON.stringify(url === '/keys' ? { keys } : configuration));
    }),
  );

  return {
    openIdUrl: `http://127.0.0.1:${port}/openidconfiguration`,
    issuer: ISSUER,
    mint(serviceUrl) {
      const now = Math.floor(Date.now() / 1_000);
      const claims = { aud: APP_ID, iss: ISSUER, nbf: now - 300, exp: now + 3_600, serviceurl: serviceUrl };
      const header = { alg: 'RS256', kid: KID, x5t: KID, typ: 'JWT' };
      const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    close,
  };
}
