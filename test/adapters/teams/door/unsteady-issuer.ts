import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { listening } from '../world/listening.ts';

/** How the issuer answers whoever wants its keys. */
export type Mood = 'well' | 'down' | 'silent' | 'garbage';

/** An issuer that fails as told, and signs whatever claims it is given. */
export interface UnsteadyIssuer {
  readonly openIdUrl: string;
  readonly issuer: string;
  mood: Mood;
  /** How often anything was asked of it. */
  readonly asked: number;
  sign(claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): string;
  close(): Promise<void>;
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startUnsteadyIssuer(mood: Mood): Promise<UnsteadyIssuer> {
  const path = `/${randomUUID()}`;
  let asked = 0;
  const answers: Readonly<Record<Mood, (url: string, outgoing: ServerResponse) => void>> = {
    well: (url, outgoing) =>
      void outgoing.end(
        JSON.stringify(
          url.endsWith('/keys')
            ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', endorsements: ['msteams'] }] }
            : { jwks_uri: `${running.url}${path}/keys` },
        ),
      ),
    down: (_url, outgoing) => void outgoing.writeHead(503).end(),
    silent: () => {},
    garbage: (_url, outgoing) => void outgoing.end('<html>'),
  };
  const running = await listening(
    createServer(({ url = '' }, outgoing) => {
      asked += 1;
      answers[issuer.mood](url, outgoing);
    }),
  );
  const issuer = {
    openIdUrl: `${running.url}${path}/openidconfiguration`,
    issuer: 'https://unsteady.example',
    mood,
    get asked() {
      return asked;
    },
    sign(claims: object, header: object = {}) {
      const parts = [{ alg: 'RS256', typ: 'JWT', kid: 'key', ...header }, claims];
      const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    close: running.close,
  };
  return issuer;
}
