import { afterEach, describe, expect, test } from 'vitest';
import { keptParts } from '../../adapters/opening/kept-parts.ts';
import { createHealth } from '../../adapters/running/health.ts';
import { createChatSession } from '../../adapters/terminal/chat-session.ts';
import { createWeb } from '../../adapters/web/index.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Desk } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { silent } from '../../src/log/log.ts';
import { AT_ONCE, createRateLimit } from '../../src/rate-limit.ts';
import { content } from '../understand/real-content.ts';
import { BEGUN } from './terminal/begun.ts';

const clock = () => '2025-06-16T09:00:00.000Z';

/** A desk as the start puts it together, without a store, at a time that does not move. */
function openDesk(): Desk {
  const conversations = createInProcess({ max: 10 });
  const parts = keptParts({ environment: readEnvironment({}), store: null, conversations, log: silent });
  return createDesk({ ...parts, content, clock, limit: createRateLimit({ elapsed: () => 0 }) });
}

type Say = (utterance: string) => Promise<{ readonly status: number; readonly text: string }>;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function onPage(desk: Desk): Promise<Say> {
  const health = createHealth({ store: null });
  const web = createWeb({ turn: desk.turn, explain: () => [], clock, port: 0, health, report: () => {} });
  const address = await web.start();
  closing.push(() => web.stop());
  const conversation = crypto.randomUUID();
  return async (utterance) => {
    const body = JSON.stringify({ conversation, utterance });
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${address}ask`, { method: 'POST', headers, body });
    const { text, error }: { text?: string; error?: { code: string } } = JSON.parse(await sent.text());
    return { status: sent.status, text: text ?? error?.code ?? '' };
  };
}

async function inTerminal(desk: Desk): Promise<Say> {
  const session = createChatSession(desk, BEGUN, { width: 200, ansi: false, pressable: true });
  return async (utterance) => ({ status: 200, text: (await session.say(utterance)) ?? '' });
}

describe.each([
  ['the page', onPage],
  ['the terminal', inTerminal],
] as const)('on %s, the desk of its own console', (_face, open) => {
  test('sets what unnamed questions are about', async () => {
    const say = await open(openDesk());
    expect((await say('settings vacancy osg')).text).toContain('Unnamed questions are about');
    expect((await say('How much is the grant?')).text).toContain('This place is about OSG');
  });

  test('chooses its language', async () => {
    const say = await open(openDesk());
    expect((await say('language fr')).text).toContain('français');
    expect((await say('How much is the grant of OPS?')).text).toContain('bourse');
  });

  test('sees what is kept of the talk, and has it removed', async () => {
    const say = await open(openDesk());
    await say('I am 17 and French. Can I apply for OSG?');
    const { text } = await say('what do you keep?');
    expect(text).toContain('what we spoke of last: OSG');
    expect(text).toContain('Age: “17');
    expect((await say('forget me')).text).toContain('is now removed');
    expect((await say('what do you keep?')).text).toContain('Nothing is kept about you');
    expect((await say('And the deadline?')).text).not.toContain('Still about OSG');
  });
});

describe('whoever asks too much', () => {
  test('is told so once on the page, and then gets nothing', async () => {
    const say = await onPage(openDesk());
    for (let i = 0; i < AT_ONCE; i += 1) expect((await say('hello')).text).toContain('Hello');
    expect((await say('Bonjour')).text).toContain('Laissez-moi une demi-minute');
    expect(await say('hello')).toEqual({ status: 429, text: 'too_many' });
    expect(await say('forget me')).toEqual({ status: 429, text: 'too_many' });
  });

  test('may do so in a terminal', async () => {
    const say = await inTerminal(openDesk());
    for (let i = 0; i < 2 * AT_ONCE; i += 1) expect((await say('hello')).text).toContain('Hello');
  });
});
