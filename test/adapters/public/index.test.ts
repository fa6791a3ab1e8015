import { afterEach, describe, expect, it } from 'vitest';
import { createPublic, type Public, type PublicParts } from '../../../adapters/public/index.ts';
import type { Route } from '../../../adapters/public/routes.ts';
import { createHealth } from '../../../adapters/running/health.ts';
import { createLog } from '../../../src/log/log.ts';

let running: Public[] = [];
let lines: string[] = [];

async function open(parts: Partial<PublicParts> = {}): Promise<string> {
  const log = createLog({ write: (line) => lines.push(line), clock: () => '2026-03-01T09:00:00.000Z' });
  const listener = createPublic({ port: 0, routes: [], health: createHealth({ store: null }), log, ...parts });
  running.push(listener);
  return `http://127.0.0.1:${await listener.start()}`;
}

afterEach(async () => {
  await Promise.all(running.map((listener) => listener.stop()));
  running = [];
  lines = [];
});

const events: Route = {
  method: 'POST',
  path: '/slack/events',
  serve: (_incoming, outgoing) => void outgoing.writeHead(200).end('taken'),
};

describe('the public listener', () => {
  it('serves what the platforms want served, whatever stands behind the question mark', async () => {
    const taken = await fetch(`${await open({ routes: [events] })}/slack/events?x=1`, { method: 'POST' });
    expect([taken.status, await taken.text()]).toEqual([200, 'taken']);
  });

  it('tells whether the desk is alive and ready, and which part is not', async () => {
    const health = createHealth({ store: null });
    const address = await open({ health });
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ alive: true });
    expect((await fetch(`${address}/readyz`, { method: 'HEAD' })).status).toBe(200);
    health.stopping();
    const told = await fetch(`${address}/readyz`);
    expect([told.status, await told.json()]).toEqual([
      503,
      { ready: false, content: 'loaded', store: 'none', process: 'stopping' },
    ]);
    expect(told.headers.get('cache-control')).toBe('no-store');
  });

  it('serves neither the page nor the place to ask at', async () => {
    const address = await open({ routes: [events] });
    for (const path of ['/', '/ask', '/main.js', '/slack/events/more', '//healthz']) {
      expect((await fetch(address + path)).status, path).toBe(404);
    }
  });

  it('names the methods that a path takes', async () => {
    const address = await open({ routes: [events] });
    const got = await fetch(`${address}/slack/events`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    const posted = await fetch(`${address}/readyz`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    [
      'at once',
      () =>
        void ((): never => {
          throw new Error('I am Zephyrine');
        })(),
    ],
    ['later', () => Promise.reject(new Error('I am Zephyrine'))],
  ])('gives a code for a fault that comes %s, nothing of its inside, and goes on', async (_when, serve) => {
    const address = await open({ routes: [{ method: 'GET', path: '/faulty', serve }] });
    const failed = await fetch(`${address}/faulty`);
    expect([failed.status, await failed.json()]).toEqual([500, { error: { code: 'internal' } }]);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(['public_failed']);
    expect(lines.join('')).not.toContain('Zephyrine');
  });

  it('says which variable to change when its port is taken', async () => {
    const { port } = new URL(await open());
    await expect(open({ port: Number(port) })).rejects.toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining('DESK_PUBLIC_PORT'),
    });
  });
});
