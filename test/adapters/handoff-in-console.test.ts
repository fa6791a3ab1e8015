import { afterEach, describe, expect, test } from 'vitest';
import { createHealth } from '../../adapters/running/health.ts';
import { createChatSession } from '../../adapters/terminal/chat-session.ts';
import { createWeb, type Web } from '../../adapters/web/index.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { createHandoff } from '../../src/handoff/handoff.ts';
import { keptChannel } from '../handoff/kept-channel.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-22T12:00:00.000Z';

/** In English and French, of whoever wants a person: by a question, by typing the command, and without having seen what goes. */
const WANTED = [
  ['I want to talk to a human', 'cannot pass you on'],
  ['ask a person: is there a zorp?', 'cannot pass you on'],
  ['pass on to the desk: is there a zorp?', 'cannot pass you on'],
  ['Je veux parler à un humain', 'ne peux pas vous mettre en relation'],
  ['transmettre à l’équipe : y a-t-il un zorp ?', 'ne peux pas vous mettre en relation'],
] as const;

function open() {
  const channel = keptChannel();
  const clock = () => NOW;
  const conversations = createInProcess({ max: 10 });
  const desk = createDesk({ content, clock, conversations, handoff: createHandoff(channel) });
  return { channel, clock, desk };
}

describe('where nobody knows who asks, nothing is passed on, promised or offered, though platforms have a desk channel', () => {
  let running: Web | undefined;

  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  test('in the terminal', async () => {
    const { channel, desk } = open();
    const begun = {
      scene: { audience: 'private', voice: 'colleague' } as const,
      conversation: 1,
      practice: null,
      last: null,
      choices: [],
    };
    const session = createChatSession(desk, begun, { width: Number.POSITIVE_INFINITY, ansi: false, pressable: true });
    for (const [typed, said] of WANTED) expect(await session.say(typed)).toContain(said);
    expect(await session.say('Is there zorp glimt for my fnarb?')).not.toContain('person');
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
