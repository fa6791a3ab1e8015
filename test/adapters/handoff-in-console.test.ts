import { afterEach, describe, expect, test } from 'vitest';
import { openWithStore } from '../../adapters/opening/open-with-store.ts';
import { createHealth } from '../../adapters/running/health.ts';
import { createChatSession } from '../../adapters/terminal/chat-session.ts';
import { createWeb, type Web } from '../../adapters/web/index.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { createHandoff } from '../../src/handoff/handoff.ts';
import { silent } from '../../src/log/log.ts';
import { toText } from '../../src/reply/text.ts';
import { keptChannel } from '../handoff/kept-channel.ts';
import { content } from '../understand/real-content.ts';
import { BEGUN } from './terminal/begun.ts';

const NOW = '2026-11-22T12:00:00.000Z';

/** In English and French, of whoever wants a person: by a question, by typing the command, and without having seen what goes. */
const WANTED = [
  ['I want to talk to a human', 'cannot pass you on'],
  ['ask a person: is there a zorp?', 'cannot pass you on'],
  ['pass on to the desk: is there a zorp?', 'cannot pass you on'],
  ['Je veux parler à un humain', 'ne peux pas vous mettre en relation'],
  ['transmettre à l’équipe : y a-t-il un zorp ?', 'ne peux pas vous mettre en relation'],
] as const;

function open(more: Parameters<typeof keptChannel>[0] = {}) {
  const channel = keptChannel(more);
  const clock = () => NOW;
  const conversations = createInProcess({ max: 10 });
  const desk = createDesk({ content, clock, conversations, handoff: createHandoff(channel) });
  return { channel, clock, desk };
}

const chatWith = (desk: ReturnType<typeof open>['desk']) =>
  createChatSession(desk, BEGUN, { width: Number.POSITIVE_INFINITY, ansi: false, pressable: true });

describe('where nobody knows who asks, nothing is passed on, promised or offered, though platforms have a desk channel', () => {
  let running: Web | undefined;

  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  test('in the terminal', async () => {
    const { channel, desk } = open();
    const { say } = chatWith(desk);
    for (const [typed, said] of WANTED) expect(await say(typed)).toContain(said);
    expect(await say('Is there zorp glimt for my fnarb?')).not.toContain('person');
    expect(channel.notes).toEqual([]);
  });

  test('on the page', async () => {
    const { channel, clock, desk } = open();
    const health = createHealth({ store: null });
    running = createWeb({ turn: desk.turn, explain: () => [], clock, health, port: 0, report: () => {} });
    const address = await running.start();
    const conversation = '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11';
    const ask = async (utterance: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ conversation, utterance });
      return (await fetch(`${address}ask`, { method: 'POST', headers, body })).text();
    };
    for (const [typed, said] of WANTED) expect(await ask(typed)).toContain(said);
    expect(await ask('Is there zorp glimt for my fnarb?')).not.toContain('person');
    expect(channel.notes).toEqual([]);
  });
});

describe('where the console is its own desk channel', () => {
  let running: Web | undefined;

  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  test('the terminal shows what would go and where to, and passes it on once it is agreed to', async () => {
    const { channel, desk } = open({ ofConsole: true });
    const { say } = chatWith(desk);
    await say('I am 19 and Greek.');
    expect(await say('Is there zorp glimt for my fnarb?')).toMatch(/\[6\] Ask a person$/);
    const consent = await say('6');
    expect(consent).toContain('This would go to #internships');
    expect(consent).toContain('Question: Is there zorp glimt for my fnarb?');
    expect(consent).toContain('Asked by: somebody at this console');
    expect(channel.notes).toEqual([]);
    expect(await say('2')).toBe('Nothing was passed on.');
    await say('ask a person: Is there zorp glimt for my fnarb?');
    expect(await say('1')).toContain('Passed on to #internships');
    expect(channel.notes).toHaveLength(1);
    expect(channel.notes[0]).not.toHaveProperty('person');
    expect(toText(channel.notes[0]?.reply ?? { lang: 'en', preview: '', blocks: [] })).not.toMatch(/19|Greek/);
    expect(await say('pass on to the desk: Is there zorp glimt for my fnarb?')).toContain('already');
    expect(channel.notes).toHaveLength(1);
  });

  test('so does the page', async () => {
    const { channel, clock, desk } = open({ ofConsole: true });
    const health = createHealth({ store: null });
    running = createWeb({ turn: desk.turn, explain: () => [], clock, health, port: 0, report: () => {} });
    const address = await running.start();
    const ask = async (utterance: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ conversation: '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11', utterance });
      return (await fetch(`${address}ask`, { method: 'POST', headers, body })).text();
    };
    expect(await ask('ask a person: is there a zorp?')).toContain('pass on to the desk: is there a zorp?');
    expect(channel.notes).toEqual([]);
    expect(await ask('pass on to the desk: is there a zorp?')).toContain('Passed on to');
    expect(channel.notes).toHaveLength(1);
  });

  test('in front of others the question is neither shown nor passed on', async () => {
    const { channel, desk } = open({ ofConsole: true });
    const { say } = chatWith(desk);
    await say(':shared');
    expect(await say('pass on to the desk: is there a zorp?')).toContain('not in front of others');
    expect(channel.notes).toEqual([]);
  });

  test('people of a platform are not heard in it', async () => {
    const { channel, desk } = open({ ofConsole: true });
    const scene = { audience: 'private', voice: 'colleague', person: 'slack:T1:U1' } as const;
    await desk.turn({ face: 'slack', place: 'slack:T1:D1', utterance: 'pass on to the desk: zorp?', scene });
    expect(channel.notes).toEqual([]);
  });
});

test('DESK_CHANNEL=console prints what is passed on where the desk runs', async () => {
  let printed = '';
  const environment = readEnvironment({ DESK_CHANNEL: 'console', DESK_STORE: 'none' });
  const { desk } = await openWithStore(environment, silent, [], async (text) => {
    printed += text;
    return true;
  });
  const scene = { audience: 'private', voice: 'colleague' } as const;
  await desk.turn({ face: 'web', utterance: 'pass on to the desk about OSG: is there a zorp?', scene });
  expect(printed).toContain('Question: is there a zorp?\nVacancy: OSG');
  await desk.turn({ face: 'web', utterance: 'pass on to the desk: is there a \u001b]0;zorp\u0007?', scene });
  expect(printed).toContain('zorp ?');
  expect(printed.includes('\u001b')).toBe(false);
});

test('what nobody can read any longer was not passed on', async () => {
  const environment = readEnvironment({ DESK_CHANNEL: 'console', DESK_STORE: 'none' });
  const { desk } = await openWithStore(environment, silent, [], async () => false);
  const scene = { audience: 'private', voice: 'colleague' } as const;
  const { reply } = await desk.turn({ face: 'web', utterance: 'pass on to the desk: is there a zorp?', scene });
  expect(toText(reply)).not.toContain('Passed on');
});
