import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { codeBeforeDelivery } from '../../src/sending/before-delivery.ts';
import { setUp } from './set-up.ts';

const withCode = (code: string, syscall?: string) => Object.assign(new Error('it failed'), { code, syscall });
const because = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('nothing was delivered', () => {
  it.each<[code: string, thrown: Error]>([
    ['ENOTFOUND', because(withCode('ENOTFOUND', 'getaddrinfo'))],
    ['EAI_AGAIN', withCode('EAI_AGAIN', 'getaddrinfo')],
    ['ETIMEDOUT', because(because(withCode('ETIMEDOUT', 'connect')))],
    ['UND_ERR_CONNECT_TIMEOUT', because(withCode('UND_ERR_CONNECT_TIMEOUT'))],
    [
      'ECONNREFUSED',
      because(new AggregateError([withCode('ECONNREFUSED', 'connect'), withCode('ENETUNREACH', 'connect')])),
    ],
  ])('where there was no connection: %s', (code, thrown) => expect(codeBeforeDelivery(thrown)).toBe(code));
});

describe('something may have been delivered', () => {
  const itself = new Error('it failed');
  itself.cause = itself;
  it.each<[what: string, thrown: unknown]>([
    ['a connection that dropped', because(withCode('ECONNRESET', 'read'))],
    ['a time out of the connection that was there', withCode('ETIMEDOUT', 'read')],
    ['an answer that never came', because(withCode('UND_ERR_HEADERS_TIMEOUT'))],
    ['several, one of which had a connection', new AggregateError([withCode('ECONNREFUSED', 'connect'), itself])],
    ['none at all', new AggregateError([])],
    ['an error that is its own cause', itself],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('%s', (_what, thrown) => expect(codeBeforeDelivery(thrown)).toBeUndefined());
});

describe('over a real connection', () => {
  /** What a send comes to that posts to this server, and how many requests arrived there. */
  async function posted(server: Server | undefined) {
    let arrived = 0;
    const open = server ?? createServer();
    open.on('request', () => {
      arrived += 1;
    });
    open.listen(0, '127.0.0.1');
    await once(open, 'listening');
    const url = `http://127.0.0.1:${portOf(open)}/`;
    if (!server) await closed(open);
    const { world, queue } = setUp({
      send: async () => {
        await fetch(url, { method: 'POST', body: 'hello' });
        return { kind: 'sent', receipt: 'ok' };
      },
      patience: { attempts: 1, within: 0, firstWait: 1, longestWait: 1, attempt: 1_000 },
    });
    const outcome = await queue.enqueue({ conversation: 'a', message: { id: '1' } });
    await world.run();
    if (server) await closed(server);
    return { kind: outcome.kind, code: 'code' in outcome ? outcome.code : '', arrived };
  }

  it('tells a port that nobody listens on', async () =>
    expect(await posted(undefined)).toEqual({ kind: 'gave_up', code: 'ECONNREFUSED', arrived: 0 }));

  it('does not take a dropped answer for it', async () => {
    const drops = createServer((request) => request.on('end', () => request.socket.destroy()).resume());
    expect(await posted(drops)).toEqual({ kind: 'unclear', code: 'send_threw', arrived: 1 });
  });
});

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
