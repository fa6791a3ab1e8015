import { createServer } from 'node:http';
import { jsonIn, type Part, partIn } from './elements.ts';
import type { Start } from './language.ts';
import { listening } from './listening.ts';

/** What a bot answers to an activity: a status, and a body where it is an invoke. */
export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A bot of a few lines in place of the desk, in tests of the world itself: told of everything, and answering as it is told. */
export function bareBot(answer: (activity: Part, authorization: string) => BotAnswer): Start {
  return async () => {
    const server = createServer(async (incoming, outgoing) => {
      let text = '';
      for await (const piece of incoming.setEncoding('utf8')) text += piece;
      const { status, body } = answer(partIn(jsonIn(text)), incoming.headers.authorization ?? '');
      outgoing.writeHead(status, { 'content-type': 'application/json' });
      outgoing.end(body === undefined ? '' : JSON.stringify(body));
    });
    const running = await listening(server);
    return { url: `${running.url}/api/messages`, stop: running.close };
  };
}

/** Nobody at all: whatever is delivered would be lost. */
export const nobody: Start = async () => ({ stop: async () => {} });
