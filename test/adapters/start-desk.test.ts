import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Connected, Platform } from '../../adapters/platforms.ts';
import { announcement } from '../../adapters/running/announcement.ts';
import { type Running, startDesk } from '../../adapters/start-desk.ts';
import type { Desk } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import type { LogCode } from '../../src/log/codes.ts';
import { copyOfPostings } from '../content/edited-copy.ts';

interface Started {
  readonly running: Running;
  readonly said: () => string;
  readonly codes: readonly LogCode[];
}

/** Starts a desk on any free ports; it is stopped when the test is over. */
async function started(variables: Record<string, string> = {}, platforms: readonly Platform[] = []): Promise<Started> {
  let text = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      text += String(piece);
      done();
    },
  });
  const codes: LogCode[] = [];
  const all = { DESK_PORT: '0', DESK_PUBLIC_PORT: '0', DESK_STORE: 'none', ...variables };
  const running = await startDesk({ variables: all, output }, (code) => codes.push(code), platforms);
  onTestFinished(async () => void (await running.stop()));
  return { running, said: () => text, codes };
}

/** A platform whose every message is one turn, that acknowledges first and answers later. */
function madeUp(sent: string[], parts: Partial<Platform> = {}): Platform {
  return {
    name: 'slack',
    variables: ['DESK_MADE_UP_TOKEN'],
    isConfigured: () => true,
    checks: () => [],
    connect: async () => connected(sent),
    ...parts,
  };
}

function connected(sent: string[]): Connected {
  const turns = new Set<Promise<void>>();
  let desk: Desk | null = null;
  const scene = { audience: 'shared', voice: 'colleague', person: 'slack:T1:U1' } as const;
  return {
    name: 'slack',
    roles: { membership: { standingOf: async () => 'member', membersOf: async () => new Set() } },
    serve: (parts) => {
      desk = parts.desk;
    },
    routes: [
      {
        method: 'POST',
        path: '/made-up',
        serve: (_incoming, outgoing) => {
          const turn = desk?.turn({ utterance: 'How much is the grant of OSG?', scene, face: 'slack' });
          if (turn) turns.add(turn.then(({ reply }) => void sent.push(reply.preview)));
          outgoing.end('taken');
        },
      },
    ],
    stop: async () => {
      await Promise.all(turns);
      return 0;
    },
  };
}

describe('what people read at the start', () => {
  const columns = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));
  const both = [madeUp([]), madeUp([], { name: 'teams', isConfigured: () => false })];

  function told(variables: Record<string, string>, platforms: readonly Platform[], publicPort: number | null): string {
    const environment = readEnvironment(variables);
    const address = 'http://127.0.0.1:4310/';
    const clock = () => '2025-06-22T21:58:00.000Z';
    return announcement({ environment, address, vacancies: ['osg'], clock, platforms, publicPort });
  }

  it('fits a terminal, however much is on', () => {
    const table = told({ DESK_CHANNEL: `19:${'c0ffee'.repeat(8)}@thread.tacv2` }, both, 4300)
      .split('\n')
      .slice(2, -1);
    expect(table.length).toBeLessThanOrEqual(8);
    expect(columns(table.join('\n'))).toBeLessThanOrEqual(80);
    for (const line of table) expect(line).toMatch(/^ {2}\S[\w ]{11,} {2}(on |off) {2}\S/);
  });

  it('is what is on, what is off, and why', () => {
    expect(told({}, [], null)).toMatch(
      /store +on +data\/desk\.sqlite\n *public port +off .*Slack or Teams[\s\S]*reload +on/,
    );
    expect(told({ DESK_STORE: 'none' }, [], null)).toMatch(/store +off +nothing outlives a restart/);
    expect(told({}, both, 4300)).toMatch(
      /slack +on [\s\S]*teams +off +set DESK_MADE_UP_TOKEN[\s\S]*public port +on +port 4300[\s\S]*desk channel +off .*can only ask; set DESK_CHANNEL/,
    );
    expect(told({ DESK_CHANNEL: 'C0123ABCD' }, both, 4300)).toMatch(/desk channel +on +C0123ABCD/);
  });

  it('holds no password', () => {
    expect(told({ DATABASE_URL: 'postgres://anna:geheim@db/desk' }, [], null)).not.toContain('geheim');
  });
});

describe('a desk that is started', () => {
  it('opens nothing to the network as long as no platform is configured, and tells its health on this machine', async () => {
    const { running, said } = await started({}, [madeUp([], { isConfigured: () => false })]);
    expect(said()).toContain(`The page is open at ${running.address}`);
    expect(running.publicPort).toBeNull();
    expect(new URL(running.address).hostname).toBe('127.0.0.1');
    expect((await fetch(`${running.address}readyz`)).status).toBe(200);
  });

  it('answers what a platform has acknowledged before it is gone', async () => {
    const sent: string[] = [];
    const { running, codes } = await started({}, [madeUp(sent)]);
    const address = `http://127.0.0.1:${running.publicPort}`;
    const taken = Array.from({ length: 20 }, () => fetch(`${address}/made-up`, { method: 'POST' }));
    await Promise.all(taken);
    expect(await running.stop()).toBe(0);
    expect(sent).toHaveLength(20);
    expect(sent[0]).toContain('1,286.09');
    expect(codes).toEqual(['started', 'turns', 'stopped']);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    await expect(fetch(running.address)).rejects.toThrow();
  });

  it('lets go of the platform when its content can not be used, and tells of the content first', async () => {
    const { dir } = copyOfPostings();
    let stopped = 0;
    const stop = async () => {
      stopped += 1;
      return 0;
    };
    const watching = madeUp([], { connect: async () => ({ ...connected([]), stop }) });
    const refusing = madeUp([], { connect: () => Promise.reject(new DeskError('token_refused', 'Set another.')) });
    const start = started({ DESK_CONTENT: dir }, [watching, refusing]);
    await expect(start).rejects.toMatchObject({ code: 'content_invalid' });
    expect(stopped).toBe(1);
    await expect(started({}, [watching, refusing])).rejects.toMatchObject({ code: 'token_refused' });
    expect(stopped).toBe(2);
  });

  it('leaves nothing open when a part of it can not be opened', async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    const taken = other.address();
    const port = typeof taken === 'object' ? taken?.port : 0;
    let address = '';
    const watching = madeUp([], {
      connect: async ({ environment }) => {
        address = `http://127.0.0.1:${environment.DESK_PORT}`;
        return connected([]);
      },
    });
    const free = String(await freePort());
    const start = started({ DESK_PORT: free, DESK_PUBLIC_PORT: String(port) }, [watching]);
    await expect(start).rejects.toMatchObject({ code: 'port_taken' });
    expect(address).toContain(free);
    await expect(fetch(address)).rejects.toThrow();
  });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
