import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, type Called, createCalls } from './connector-calls.ts';
import { isPart, jsonIn } from './elements.ts';
import { CODES, createFaults, errorBody, type Faults, type Kind, type Refusal } from './faults.ts';
import { listening } from './listening.ts';
import { createPace } from './pace.ts';
import type { Stage } from './stage.ts';

/** One call of the desk as the connector saw it. */
export interface Call {
  readonly kind: Kind;
  /** As it stood in the address, with its thread; empty where none stands there. */
  readonly conversation: string;
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
  /** `ok`, `http_429` and the like, `dropped`, or `given_up` where the caller did not wait. */
  readonly outcome: string;
}

/** Stands at the network's edge as the Bot Connector. */
export interface Connector extends Omit<Faults, 'next'> {
  /** What activities name as `serviceUrl`: `http://127.0.0.1:…/teams/`. */
  readonly serviceUrl: string;
  readonly calls: readonly Call[];
  /** Calls that are being answered. */
  readonly open: number;
  close(): Promise<void>;
}

const BASE = '/teams/v3/';

/** `token` is the only one that is taken. What is wrong with a call goes to the stage's problems. */
export async function startConnector(stage: Stage, token: string): Promise<Connector> {
  const { next, fail, heal } = createFaults();
  const { problems } = stage;
  const served = createCalls(stage);
  const pace = createPace(problems);
  const calls: Call[] = [];
  let open = 0;

  const server = createServer(async (incoming, outgoing) => {
    open += 1;
    try {
      await serve(incoming, outgoing);
    } catch (error) {
      problems.push(`the connector failed: ${error instanceof Error ? error.stack : error}`);
      incoming.socket.destroy();
    } finally {
      open -= 1;
    }
  });
  const running = await listening(server);

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming;
    const text = await textOf(incoming);
    const called = served.find(method, new URL(url, 'http://connector').pathname.replace(BASE, '').split('/'));
    if (!called) {
      problems.push(`${method} ${url}: the connector knows no such call`);
      return answer(outgoing, { status: 404, body: errorBody('NotFound') });
    }
    const { kind, conversation } = called;
    const at = performance.now();
    const note = (outcome: string) => void calls.push({ kind, conversation, at, outcome });
    const fault = next(kind);

    if (fault && 'drop' in fault && fault.drop === 'before') return drop();
    if (fault && 'hang' in fault && fault.hang === 'before') return hang();
    if (fault && 'status' in fault && !('taken' in fault)) return refuse(fault);
    if (kind === 'send' || kind === 'edit') pace.count(conversation);
    const done = authorized(incoming) ? taken(called, method, url, text) : unauthorized(kind);
    if (fault && 'drop' in fault) return drop();
    if (fault && 'hang' in fault) return hang();
    if (fault && 'status' in fault) return refuse(fault);
    if (fault && 'slow' in fault) await gone(outgoing, fault.slow);
    if (outgoing.destroyed) return note('given_up');
    note(done.status < 300 ? 'ok' : `http_${done.status}`);
    answer(outgoing, done);

    function drop(): void {
      note('dropped');
      incoming.socket.resetAndDestroy();
    }
    async function hang(): Promise<void> {
      await gone(outgoing);
      note('given_up');
    }
    function refuse(how: Refusal): void {
      note(`http_${how.status}`);
      const retry =
        'retryAfter' in how && how.retryAfter !== undefined ? { 'retry-after': String(how.retryAfter) } : {};
      const code = 'code' in how ? how.code : undefined;
      answer(outgoing, { status: how.status, body: errorBody(code ?? CODES[how.status]) }, retry);
    }
  }

  function authorized({ headers }: IncomingMessage): boolean {
    return headers.authorization === `Bearer ${token}`;
  }

  function unauthorized(kind: Kind): Answer {
    problems.push(`${kind}: without the token that Entra gave`);
    return { status: 401, body: errorBody('Unauthorized') };
  }

  function taken(called: Called, method: string, url: string, text: string): Answer {
    if (method === 'GET' || method === 'DELETE') return called.run({}, url);
    const read = jsonIn(text);
    if (isPart(read)) return called.run(read, url);
    problems.push(`${method} ${url}: the body is no JSON object`);
    return { status: 400, body: errorBody('BadSyntax') };
  }

  return {
    serviceUrl: `${running.url}/teams/`,
    calls,
    fail,
    heal,
    get open() {
      return open;
    },
    close: running.close,
  };
}

function answer(outgoing: ServerResponse, { status, body }: Answer, more: Record<string, string> = {}): void {
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...more });
  outgoing.end(body === undefined ? '' : JSON.stringify(body));
}

/** Until the caller goes away, or so many milliseconds. */
function gone(outgoing: ServerResponse, within?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = within === undefined ? undefined : setTimeout(resolve, within);
    outgoing.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += piece;
  return text;
}
