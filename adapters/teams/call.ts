import { Agent, request } from 'undici';
import type { Clock } from '../../src/clock.ts';
import { TeamsFailure } from './api.ts';
import type { Credentials } from './credentials.ts';
import { failureOf, refusal } from './failure.ts';
import { waitIn } from './retry-after.ts';
import { isServiceUrl } from './trusted-url.ts';

export interface CallParts {
  readonly credentials: Pick<Credentials, 'token'>;
  /** Reads a `Retry-After` that names a date, where the answer has none of its own. */
  readonly clock: Clock;
  /** Milliseconds for one call, its token included. */
  readonly within: number;
}

/** One request to the Connector, below `serviceUrl`. Gives what it answered as JSON, null for nothing. Throws TeamsFailure. */
export type Call = (asked: {
  readonly serviceUrl: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Ids as they are, which are put into the path so that they stay in their place. */
  readonly path: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}) => Promise<unknown>;

/** No answer of the Connector is as long: 500 members are about 250 KB. */
const LONGEST_ANSWER = 4_000_000;

/** Milliseconds. Shorter than a call, so that a host which can't be reached is known as one. */
const CONNECTS_WITHIN = 4_000;

/**
 * Calls the Connector over undici: the SDK's client sends a message again where it may have arrived, and waits for ever. Each
 * call is made once, follows no redirect, and ends in time. A 401 is not tried again with another token: ours renews itself.
 */
export function createCall({ credentials, clock, within }: CallParts): Call {
  const dispatcher = new Agent({ connect: { timeout: CONNECTS_WITHIN } });

  return async ({ serviceUrl, method, path, parameters = {}, body }) => {
    const url = addressIn(serviceUrl, path);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const signal = AbortSignal.timeout(within);
    const token = await before(signal, credentials.token());
    const headers = {
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    };
    try {
      const answer = await request(url, {
        method,
        headers,
        dispatcher,
        signal,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { statusCode: status } = answer;
      const text = await textIn(answer.body);
      if (status >= 200 && status < 300) return readJson(text);
      const one = (name: string) => [answer.headers[name] ?? []].flat()[0];
      const said = codeIn(text);
      const retryAfter = waitIn(one('retry-after'), one('date') ?? clock());
      throw refusal({ status, ...(said && { said }), ...(retryAfter !== undefined && { retryAfter }) });
    } catch (thrown) {
      throw failureOf(thrown);
    }
  };
}

/** The token has its own patience; ours is shorter, and nothing was sent yet. */
async function before<T>(signal: AbortSignal, coming: Promise<T>): Promise<T> {
  let stop = () => {};
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(new TeamsFailure('token_unreachable'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([coming, late]);
  } catch (thrown) {
    throw thrown instanceof TeamsFailure ? thrown : new TeamsFailure('token_unreachable', { cause: thrown });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Throws where the token may not go, or where an id can't be put in its place: dots, which lead to another path, and half a character. */
function addressIn(serviceUrl: string, path: readonly string[]): URL {
  if (!isServiceUrl(serviceUrl)) throw new TeamsFailure('service_url_refused');
  if (path.some((part) => /^\.{0,2}$|\p{Surrogate}/u.test(part))) throw new TeamsFailure('id_refused');
  return new URL(`${serviceUrl.replace(/\/*$/, '/')}v3/${path.map(encodeURIComponent).join('/')}`);
}

async function textIn(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > LONGEST_ANSWER) throw new TeamsFailure('answer_not_understood');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function readJson(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new TeamsFailure('answer_not_understood');
  }
}

/** The code that a refusal names, wherever it stands; nothing that could be a sentence. */
function codeIn(text: string): string | undefined {
  return /\\?"(?:code|subCode)\\?"\s*:\s*\\?"([A-Za-z]{1,60})\\?"/.exec(text)?.[1];
}
