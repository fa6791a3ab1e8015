import type { ServerResponse } from 'node:http';
import type { PageFile } from './files.ts';
import type { GateCode } from './gate.ts';
import { SAFETY_HEADERS } from './headers.ts';
import type { Refused } from './parse.ts';

export function sendFile(response: ServerResponse, { type, body }: PageFile, method: string): void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': type, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** The code is all that goes out: the page words it, and nothing of our inside shows. */
export function sendError(response: ServerResponse, status: number, code: GateCode | Refused | 'internal'): void {
  sendJson(response, status, { error: { code } });
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
