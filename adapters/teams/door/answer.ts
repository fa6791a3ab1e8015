import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { InvokeAnswer } from '../activity.ts';

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Seconds after which Teams may come again. */
const AGAIN_IN = 5;

/** A status and nothing else. Where the body was not read to its end, the connection can't be used again. */
export function sendStatus(outgoing: ServerResponse, status: number): void {
  const headers: OutgoingHttpHeaders = {
    ...HEADERS,
    'content-length': 0,
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 503 && { 'retry-after': String(AGAIN_IN) }),
    ...(!outgoing.req.complete && { connection: 'close' }),
  };
  outgoing.writeHead(status, headers);
  outgoing.end();
}

/** What an invoke gets. Throws where it can't be written as JSON, or says of itself that the app failed. */
export function sendAnswer(outgoing: ServerResponse, { status, body }: InvokeAnswer): void {
  if (!(status >= 200 && status < 500)) throw new RangeError('an invoke is answered below 500');
  if (body === undefined) {
    sendStatus(outgoing, status);
    return;
  }
  const text = JSON.stringify(body);
  outgoing.writeHead(status, {
    ...HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  outgoing.end(text);
}
