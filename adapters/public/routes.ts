import type { IncomingMessage, ServerResponse } from 'node:http';

/** One thing that the public listener serves. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Below the root, without a query: `/slack/events`. */
  readonly path: string;
  /** Checks who calls, reads the body and sends the answer. */
  readonly serve: (incoming: IncomingMessage, outgoing: ServerResponse) => void | Promise<void>;
}

export interface RouteRefusal {
  readonly status: 404 | 405;
  readonly code: 'not_found' | 'method_refused';
  /** The methods that the path takes, for the `Allow` header. */
  readonly allow?: string;
}

/** The route of a request, or why there is none. HEAD goes where GET goes. Pure. */
export function routeOf(routes: readonly Route[], method: string, path: string): Route | RouteRefusal {
  const there = routes.filter((route) => route.path === path);
  const asked = method === 'HEAD' ? 'GET' : method;
  const found = there.find((route) => route.method === asked);
  if (found) return found;
  if (there.length === 0) return { status: 404, code: 'not_found' };
  const allow = there.map((route) => (route.method === 'GET' ? 'GET, HEAD' : route.method)).join(', ');
  return { status: 405, code: 'method_refused', allow };
}
