import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKENS } from './cast.ts';
import { isPart } from './elements.ts';
import type { Emulator, Told } from './emulator.ts';
import { createFaults, type Fault } from './faults.ts';
import { type Body, type Method, type Methods, refused } from './overlay/method.ts';

/** One call of the Web API as the edge saw it. */
export interface Call {
  readonly method: string;
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
  /** `ok`, Slack's error, `http_429`, `dropped`, or `given_up` where the caller did not wait. */
  readonly outcome: string;
}

/** Stands at the network's edge as Slack's Web API: `http://127.0.0.1:…/api/`. */
export interface Edge {
  /** What SLACK_API_URL is set to. */
  readonly url: string;
  /** The next `times` (usually one) calls of a method go wrong: `chat.postMessage`, `respond` for response_urls, `*` for all. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  /** From now on a trigger_id or response_url that is handed out is so many milliseconds old already. */
  age(what: 'triggers' | 'response_urls', ms: number): void;
  /** What Slack would have refused, or shown otherwise than it was meant; a test with any fails at its end. */
  readonly problems: string[];
  readonly calls: readonly Call[];
  /** Calls that are being answered. */
  readonly open: number;
}

export interface EdgeParts {
  readonly emulator: Emulator;
  /** What is answered in place of the emulator; everything else goes there. */
  readonly methods: Methods;
  /** Takes what is posted to a response_url; gives Slack's error. */
  readonly respond: (id: string, body: Body) => Promise<string | null>;
  /** What is wrong with a payload. */
  readonly problemsIn: (method: string, body: Body) => readonly string[];
  readonly age: Edge['age'];
  readonly problems: string[];
}

export interface RunningEdge extends Edge {
  readonly server: Server;
  close(): Promise<void>;
}

/** Methods that only an app-level token may call. */
const OF_THE_APP = ['apps.connections.open'];

interface Answer {
  readonly status: number;
  readonly told: Told;
}

export async function startEdge({
  emulator,
  methods,
  respond,
  problemsIn,
  age,
  problems,
}: EdgeParts): Promise<RunningEdge> {
  const faults = createFaults();
  const calls: Call[] = [];
  const late = new Set<NodeJS.Timeout>();
  let open = 0;

  const server = createServer(async (incoming, outgoing) => {
    open += 1;
    try {
      await serve(incoming, outgoing);
    } catch (error) {
      problems.push(`the edge failed: ${error instanceof Error ? error.stack : error}`);
      outgoing.destroy();
    } finally {
      open -= 1;
    }
  });

  // A connection that is kept open is never closed from here, or a call could be lost in that moment.
  server.keepAliveTimeout = 0;

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, kind, name = ''] = new URL(incoming.url ?? '/', 'http://edge').pathname.split('/');
    const text = await textOf(incoming);
    const method = kind === 'respond' ? 'respond' : name;
    const fault = faults.next(method);
    const note = (outcome: string) => void calls.push({ method, at: performance.now(), outcome });

    if (fault && 'drop' in fault && fault.drop === 'before') return drop();
    if (fault && 'status' in fault) {
      note(`http_${fault.status}`);
      outgoing.writeHead(fault.status, 'retryAfter' in fault ? { 'retry-after': String(fault.retryAfter) } : {});
      outgoing.end('<html>Server Error</html>');
      return;
    }
    const answered =
      fault && 'error' in fault
        ? { status: 200, told: refused(fault.error) }
        : kind === 'respond'
          ? await responded(name, text)
          : await answerOf(name, bodyOf(incoming, text), incoming.headers.authorization ?? '');
    if (fault && 'drop' in fault) return drop();
    if (fault && 'slow' in fault) await pause(fault.slow, outgoing);
    if (outgoing.destroyed) return note('given_up');
    note(answered.told.ok ? 'ok' : String(answered.told.error));
    outgoing.writeHead(answered.status, { 'content-type': 'application/json; charset=utf-8' });
    outgoing.end(JSON.stringify(answered.told));

    function drop(): void {
      note('dropped');
      incoming.socket.destroy();
    }
  }

  async function answerOf(method: string, body: Body, authorization: string): Promise<Answer> {
    const token = authorization.replace(/^Bearer /, '');
    const why = tokenRefused(method, token);
    if (why !== null) return { status: 200, told: refused(why) };
    const wrong = problemsIn(method, body);
    problems.push(...wrong);
    if (wrong.length > 0) return { status: 200, told: { ...refused('invalid_blocks'), errors: wrong } };
    const own: Method = methods[method] ?? ((asked) => emulator.ask(token, method, asked));
    const told = await own(body);
    if (told.error === 'http_404') problems.push(`${method}: neither the emulator nor the world knows this method`);
    return { status: 200, told: told.error === 'http_404' ? refused('unknown_method') : told };
  }

  async function responded(id: string, text: string): Promise<Answer> {
    const body: unknown = JSON.parse(text);
    if (!isPart(body)) return { status: 400, told: refused('invalid_payload') };
    const wrong = body.delete_original === true ? [] : problemsIn('respond', body);
    problems.push(...wrong);
    if (wrong.length > 0) return { status: 400, told: refused('invalid_blocks') };
    const error = await respond(id, body);
    return error === null ? { status: 200, told: { ok: true } } : { status: 404, told: refused(error) };
  }

  /** Waits, but not longer than whoever called does. */
  function pause(ms: number, outgoing: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        late.delete(timer);
        resolve();
      };
      const timer = setTimeout(done, ms);
      late.add(timer);
      outgoing.once('close', done);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/api/`,
    server,
    fail: faults.fail,
    heal: faults.heal,
    age,
    problems,
    calls,
    get open() {
      return open;
    },
    async close() {
      for (const timer of late) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The emulator takes every token that it does not know for the administrator's. */
function tokenRefused(method: string, token: string): string | null {
  if (token === '') return 'not_authed';
  if (token === TOKENS.app) return OF_THE_APP.includes(method) ? null : 'not_allowed_token_type';
  if (token === TOKENS.bot) return OF_THE_APP.includes(method) ? 'not_allowed_token_type' : null;
  return 'invalid_auth';
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  incoming.setEncoding('utf8');
  for await (const piece of incoming) text += piece;
  return text;
}

/** In a form, which the SDK sends, what is no plain text is JSON. */
function bodyOf(incoming: IncomingMessage, text: string): Body {
  if (incoming.headers['content-type']?.startsWith('application/json')) return JSON.parse(text);
  const read = (value: string) => (/^[[{]/.test(value) ? parsed(value) : value);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [key, key === 'text' ? value : read(value)]),
  );
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
