import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../src/log/log.ts';
import { HEALTH_PATHS, type Health } from '../running/health.ts';
import { createListener } from '../running/listener.ts';
import { type Route, routeOf } from './routes.ts';

export interface PublicParts {
  /** 0 takes any free port. */
  readonly port: number;
  /** What the platforms that are configured want served. */
  readonly routes: readonly Route[];
  readonly health: Health;
  readonly log: Log;
}

export interface Public {
  /** Gives the port. Throws DeskError `port_taken` or `port_refused`. */
  start(): Promise<number>;
  stop(within?: number): Promise<void>;
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * What the platforms call, and whoever watches over the desk. It listens on every address of the machine, and each route
 * checks by itself who calls. The page is not served here.
 */
export function createPublic({ port, routes, health, log }: PublicParts): Public {
  const healthRoutes: readonly Route[] = HEALTH_PATHS.map((path) => ({
    method: 'GET',
    path,
    serve: async (_incoming, outgoing) => {
      const state = await health.at(path);
      if (state) sendJson(outgoing, state.status, state.body);
    },
  }));
  const served = [...healthRoutes, ...routes];

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '' } = incoming;
    const [path = ''] = (incoming.url ?? '').split('?');
    const found = routeOf(served, method, path);
    if ('serve' in found) return found.serve(incoming, outgoing);
    if (found.allow) outgoing.setHeader('allow', found.allow);
    sendJson(outgoing, found.status, { error: { code: found.code } });
  }

  return createListener({
    port,
    variable: 'DESK_PUBLIC_PORT',
    serve,
    report: (error) => log('public_failed', { error }),
    sendFault: (outgoing) => sendJson(outgoing, 500, { error: { code: 'internal' } }),
  });
}

function sendJson(outgoing: ServerResponse, status: number, value: unknown): void {
  outgoing.writeHead(status, HEADERS);
  outgoing.end(JSON.stringify(value));
}
