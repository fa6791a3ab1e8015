import type { IncomingHttpHeaders } from 'node:http';

export type GateCode = 'host_refused' | 'origin_refused' | 'not_found' | 'method_refused' | 'json_only';

export interface Refusal {
  readonly status: number;
  readonly code: GateCode;
}

export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin' | 'content-type'>;
}

/** Where questions are asked. */
export const ASK_PATH = '/ask';
/** Where answers are rated. */
export const FEEDBACK_PATH = '/feedback';
/** Everything else is only read. */
const POSTED: ReadonlySet<string> = new Set([ASK_PATH, FEEDBACK_PATH]);

/**
 * Decides whether a request may come in at all. `port` is the one we listen on, `files` the paths that are only read.
 * Host and Origin must be ours: a foreign page whose name was rebound to 127.0.0.1 still carries its own name. Pure.
 */
export function refusalOf({ method, path, headers }: Knock, port: number, files: ReadonlySet<string>): Refusal | null {
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !ours.includes(headers.host.toLowerCase()))
    return { status: 421, code: 'host_refused' };
  if (headers.origin !== undefined && !ours.some((host) => headers.origin === `http://${host}`)) {
    return { status: 403, code: 'origin_refused' };
  }
  if (POSTED.has(path)) return refusalOfPost(method, headers['content-type']);
  if (!files.has(path)) return { status: 404, code: 'not_found' };
  return method === 'GET' || method === 'HEAD' ? null : { status: 405, code: 'method_refused' };
}

/** The methods of a path, for the `Allow` header of a refusal. */
export function allowed(path: string): string {
  return POSTED.has(path) ? 'POST' : 'GET, HEAD';
}

/** A form of a foreign page can post plain text or form data without asking; JSON it can't. */
function refusalOfPost(method: string, contentType = ''): Refusal | null {
  if (method !== 'POST') return { status: 405, code: 'method_refused' };
  const [mediaType = ''] = contentType.split(';');
  return mediaType.trim().toLowerCase() === 'application/json' ? null : { status: 415, code: 'json_only' };
}
