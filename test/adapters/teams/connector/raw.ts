import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Connector, createConnector } from '../../../../adapters/teams/connector.ts';
import { listening } from '../world/listening.ts';

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How the server answers; `hang`: never, `drop`: the connection is reset, `drip`: a body without an end. */
export type Answer =
  | 'hang'
  | 'drop'
  | 'drip'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

export interface Raw {
  readonly url: string;
  readonly requests: readonly Request[];
}

/** A server that answers whatever it is told to, for what no well-behaved connector does. */
export async function rawServer(answer: (request: Request) => Answer): Promise<Raw> {
  const requests: Request[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const piece of incoming.setEncoding('utf8')) body += piece;
    const request = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body };
    requests.push(request);
    const told = answer(request);
    if (told === 'hang') return;
    if (told === 'drop') return incoming.socket.resetAndDestroy();
    if (told === 'drip') {
      outgoing.writeHead(200);
      const drops = setInterval(() => outgoing.write(' '), 20);
      outgoing.once('close', () => clearInterval(drops));
      return;
    }
    outgoing.writeHead(told.status, told.headers);
    outgoing.end(typeof told.body === 'string' ? told.body : told.body === undefined ? '' : JSON.stringify(told.body));
  });
  const { url, close } = await listening(server);
  onTestFinished(async () => {
    server.closeAllConnections();
    await close();
  });
  return { url: `${url}/teams/`, requests };
}

export const TOKEN = 'a-token';

/** Ours, which waits long enough for a busy machine where nobody hangs. */
export function connectorFor(token: () => Promise<string | null> = async () => TOKEN, within = 10_000): Connector {
  return createConnector({ credentials: { token }, clock: () => '2026-12-01T12:00:00.000Z', within });
}
