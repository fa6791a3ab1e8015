import { request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts over a connection of its own: one that is kept open for the next call may be closed in that very moment, on a machine
 * that is busy with other tests. Rejects after `within` milliseconds.
 */
export function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  within?: number,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const signal = within === undefined ? {} : { signal: AbortSignal.timeout(within) };
    const length = { 'content-length': Buffer.byteLength(body) };
    const outgoing = request(address, { method: 'POST', agent: false, headers: { ...headers, ...length }, ...signal });
    outgoing.on('error', (error) =>
      reject(error.name === 'AbortError' ? new Error(`timeout after ${within} ms`) : error),
    );
    outgoing.on('response', (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (piece: string) => {
        text += piece;
      });
      incoming.on('error', reject);
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
    });
    outgoing.end(body);
  });
}
