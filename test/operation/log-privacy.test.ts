import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connected, Platform } from '../../adapters/platforms.ts';
import { type Running, startDesk } from '../../adapters/start-desk.ts';
import { runDoor } from '../../adapters/terminal/door.ts';
import { loadContent } from '../../src/content/load.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { createLog } from '../../src/log/log.ts';
import { openStore } from '../../src/store/open-store.ts';

const clock = () => '2026-11-23T09:00:00.000Z';
const scene = { audience: 'private', voice: 'colleague' } as const;
const PERSONAL = [
  'Zephyrine',
  'Quillfeather',
  'seventeen',
  'Uzbek',
  'ouzbèke',
  '31/12/2009',
  'asthma',
  'zq@example.org',
];

const words = fc.constantFrom(
  ...PERSONAL,
  'I am',
  'my name is',
  'can I apply for OSG?',
  'je suis',
  'hold ops stipend',
  'language fr',
  'what do you keep',
  'forget me',
  'settings vacancy',
  '"',
  '\n    at /',
  ':1:1',
);
const utterances = fc.array(words, { minLength: 1, maxLength: 6 }).map((said) => said.join(' '));

/** Swallows everything. */
const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() });

describe('whatever people say of themselves, the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-log-'));
  const file = join(folder, 'desk.sqlite');
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line), clock });
  let running: Running;

  beforeAll(async () => {
    const variables = { DESK_PORT: '0', DESK_PUBLIC_PORT: '0', DESK_STORE: file };
    running = await startDesk({ variables, output: nowhere() }, log, [faulty]);
  });

  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask(utterance: string): Promise<number> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ conversation: randomUUID(), utterance });
    return (await fetch(`${running.address}ask`, { method: 'POST', headers, body })).status;
  }

  function expectNothingPersonal(): void {
    const said = lines.join('').toLowerCase();
    for (const word of PERSONAL) expect(said).not.toContain(word.toLowerCase());
  }

  it('tells nothing of it from the page, the door and a platform, sound or faulty', async () => {
    const content = loadContent('content');
    const desk = createDesk({ content, clock, conversations: createInProcess({ max: 10 }) });
    const broken = { ...desk, turn: (turn: { readonly utterance: string }) => fail(turn.utterance) };
    const through = async (text: string, over: typeof desk) => {
      const input = Readable.from([`${JSON.stringify({ id: 1, text })}\n${text}\n`]);
      await runDoor({ desk: over, scene, input, output: nowhere(), log });
    };
    await fc.assert(
      fc.asyncProperty(utterances, async (utterance) => {
        await ask(utterance);
        await through(utterance, desk);
        await through(utterance, broken);
        const body = utterance;
        await fetch(`http://127.0.0.1:${running.publicPort}/faulty`, { method: 'POST', body });
      }),
      { numRuns: 15 },
    );
    const codes = lines.map((line) => JSON.parse(line).code);
    expect(codes).toEqual(expect.arrayContaining(['started', 'turn_failed', 'public_failed']));
    expectNothingPersonal();
  });

  it('tells nothing of it when the store fails in the middle of things', async () => {
    const store = await openStore({ file });
    for (const table of ['person', 'place', 'hold', 'unanswered']) await store.q(`drop table ${table}`);
    await store.close();
    for (const word of PERSONAL) {
      await ask(`language fr`);
      await ask(`I am ${word}, qwertz uiop`);
      await ask(`settings vacancy ${word}`);
    }
    expect(lines.some((line) => /"code":"(?:page_failed|store_failed)"/.test(line))).toBe(true);
    expectNothingPersonal();
  });

  it('tells nothing of it when the desk stops', async () => {
    await running.stop();
    expect(lines.some((line) => line.includes('"code":"turns"'))).toBe(true);
    expectNothingPersonal();
  });
});

/** A platform whose every event fails, with an error that quotes it. */
const faulty: Platform = {
  name: 'slack',
  variables: [],
  isConfigured: () => true,
  checks: () => [],
  connect: async (): Promise<Connected> => ({
    name: 'slack',
    roles: { membership: { standingOf: async () => 'member', membersOf: async () => new Set() } },
    serve: () => {},
    routes: [
      {
        method: 'POST',
        path: '/faulty',
        serve: async (incoming) => {
          let body = '';
          for await (const piece of incoming) body += String(piece);
          await fail(body);
        },
      },
    ],
    stop: async () => 0,
  }),
};

async function fail(said: string): Promise<never> {
  const cause = Object.assign(new Error(`near "${said}"`), { code: said });
  throw Object.assign(new TypeError(said, { cause }), { name: said, detail: said });
}
