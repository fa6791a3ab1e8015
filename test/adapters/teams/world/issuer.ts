import { createHmac, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { APP_ID } from './cast.ts';
import { listening } from './listening.ts';

/** Of those who can sign: `teams` is good; `webchat` is no key for Teams; `unknown` is not published; `forged` says it is `teams`. */
export type Signer = 'teams' | 'webchat' | 'unknown' | 'forged';

/** Whatever is said differently than in a good token. */
export interface Minting {
  readonly aud?: string;
  readonly iss?: string;
  /** Seconds from now. */
  readonly exp?: number;
  /** Seconds from now. */
  readonly nbf?: number;
  /** Null leaves the claim out. */
  readonly serviceurl?: string | null;
  readonly signer?: Signer;
  /** The tenant; tokens of Teams name none. */
  readonly tid?: string;
  /** `HS256` signs with the public key as secret, the old trick; `none` signs not at all. */
  readonly alg?: 'RS256' | 'HS256' | 'none';
}

/** What stands at login.botframework.com, on this machine. */
export interface Issuer {
  readonly openIdUrl: string;
  /** The name that stands in good tokens. */
  readonly issuer: string;
  /** A token as Teams sends it along, without `Bearer`. */
  mint(minting?: Minting): string;
  /** How often the keys were fetched. */
  readonly fetched: number;
  close(): Promise<void>;
}

const ISSUER = 'https://issuer.example';
const KIDS = {
  teams: 'key-of-teams',
  webchat: 'key-of-webchat',
  unknown: 'key-of-nobody',
  forged: 'key-of-teams',
} as const;

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Made once, since a key takes its time; never changed. */
const pairs = new Map<Signer, Pair>();

function pairOf(signer: Signer): Pair {
  const made = pairs.get(signer) ?? generateKeyPairSync('rsa', { modulusLength: 2048 });
  pairs.set(signer, made);
  return made;
}

/** `serviceUrl` is what a good token names. Whoever keeps keys by their address finds a new one here each time. */
export async function startIssuer(serviceUrl: () => string): Promise<Issuer> {
  const path = `/${randomUUID()}`;
  let fetched = 0;
  const server = createServer(({ url }, outgoing) => {
    outgoing.setHeader('content-type', 'application/json; charset=utf-8');
    if (url === `${path}/openidconfiguration`) {
      const alone = { id_token_signing_alg_values_supported: ['RS256'], token_endpoint_auth_methods_supported: [] };
      outgoing.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `${running.url}${path}/keys`, ...alone }));
    } else if (url === `${path}/keys`) {
      fetched += 1;
      outgoing.end(JSON.stringify({ keys: [published('teams', ['msteams']), published('webchat', ['webchat'])] }));
    } else {
      outgoing.writeHead(404).end('{}');
    }
  });
  const running = await listening(server);

  return {
    openIdUrl: `${running.url}${path}/openidconfiguration`,
    issuer: ISSUER,
    mint: (minting = {}) => mint(minting, serviceUrl()),
    get fetched() {
      return fetched;
    },
    close: running.close,
  };
}

function published(signer: Signer, endorsements: readonly string[]): object {
  const { n, e } = pairOf(signer).publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', kid: KIDS[signer], x5t: KIDS[signer], n, e, endorsements };
}

function mint(minting: Minting, serviceUrl: string): string {
  const { aud = APP_ID, iss = ISSUER, exp = 3_600, nbf = -300, serviceurl = serviceUrl } = minting;
  const { signer = 'teams', alg = 'RS256', tid } = minting;
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    aud,
    iss,
    nbf: now + nbf,
    exp: now + exp,
    ...(serviceurl !== null && { serviceurl }),
    ...(tid !== undefined && { tid }),
  };
  const header = { alg, kid: KIDS[signer], x5t: KIDS[signer], typ: 'JWT' };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${signature(signed, signer, alg)}`;
}

function signature(signed: string, signer: Signer, alg: NonNullable<Minting['alg']>): string {
  if (alg === 'none') return '';
  const { privateKey, publicKey } = pairOf(signer);
  if (alg === 'RS256') return createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url');
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', secret).update(signed).digest('base64url');
}
