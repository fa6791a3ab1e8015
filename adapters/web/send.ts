import type { ServerResponse } from 'node:http';
import type { PageFile } from './files.ts';
import type { GateCode } from './gate.ts';
import { SAFETY_HEADERS } from './headers.ts';
import type { Refused } from './parse.ts';

export function sendFile(outgoing: ServerResponse, { type, body }: PageFile, method: string): void {
  outgoing.writeHead(200, { ...SAFETY_HEADERS, 'content-type': type, 'content-length': body.length });
  outgoing.end(method === 'HEAD' ? undefined : body);
}

/** The code is all that goes out: the page words it, and nothing of our inside shows. */
export function sendError(
  outgoing: ServerResponse,
  status: number,
  code: GateCode | Refused | 'too_many' | 'internal',
): void {
  sendJson(outgoing, status, { error: { code } });
}

export function sendJson(outgoing: ServerResponse, status: number, value: unknown): void {
  outgoing.writeHead(status, { ...SAFETY_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  outgoing.end(JSON.stringify(value));
}

/** Done, and nothing to tell. */
export function sendNothing(outgoing: ServerResponse): void {
  outgoing.writeHead(204, SAFETY_HEADERS);
  outgoing.end();
}
