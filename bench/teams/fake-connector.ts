import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../beside/listening.ts';
import { DESK_MEMBER, TENANT } from './cast.ts';

/** What one app has called so far. */
export interface Calls {
  /** By what was called: `post`, `member`; anything else by its method. */
  readonly counts: ReadonlyMap<string, number>;
  /** Bytes of all messages that were posted. */
  readonly bytes: number;
}

export interface FakeConnector {
  /** Ends in a slash; each app has an address of its own, and so its own account of calls. */
  urlFor(app: string): string;
  callsOf(app: string): Calls;
  /** When the next message of an app is here whole, on the clock of `performance`; rejects when that takes too long. */
  nextIn(app: string, conversation: string): Promise<number>;
  /** The messages of the app are kept from now on, and given back by the next call. */
  keepPosts(app: string): () => readonly string[];
  close(): Promise<void>;
}

interface Account {
  readonly counts: Map<string, number>;
  bytes: number;
  kept: string[] | null;
  readonly waiting: Map<string, (at: number) => void>;
}

/** Nobody needs so long for what was asked of them, in milliseconds. */
const TOO_LONG = 60_000;

const PATH = /^\/(\w+)\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/?]+))?(?:\?|$)/;

/** A Bot Connector on this machine that knows the calls that are made for an answer. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const accounts = new Map<string, Account>();
  let posted = 0;

  function accountOf(app: string): Account {
    const known = accounts.get(app) ?? { counts: new Map(), bytes: 0, kept: null, waiting: new Map() };
    accounts.set(app, known);
    return known;
  }

  function counted({ counts }: Account, what: string): void {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }

  function answer(outgoing: ServerResponse, status: number, body: object): void {
    const text = JSON.stringify(body);
    const type = 'application/json; charset=utf-8';
    outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    outgoing.end(text);
  }

  function serve({ method = '', url = '' }: IncomingMessage, outgoing: ServerResponse, body: string): void {
    const [, app = '', conversation = '', what, one = ''] = PATH.exec(url) ?? [];
    const account = accountOf(app);
    if (method === 'POST' && what === 'activities') {
      const at = performance.now();
      posted += 1;
      answer(outgoing, 201, { id: String(1_800_000_000_000 + posted) });
      counted(account, 'post');
      account.bytes += body.length;
      account.kept?.push(body);
      const place = decodeURIComponent(conversation);
      account.waiting.get(place)?.(at);
      account.waiting.delete(place);
    } else if (method === 'GET' && what === 'members') {
      answer(outgoing, 200, memberOf(decodeURIComponent(one)));
      counted(account, 'member');
    } else if (method === 'GET' && what === 'pagedmembers') {
      // Asked for once in a while, and by no message.
      answer(outgoing, 200, { members: [memberOf(`29:1bench${DESK_MEMBER}`)] });
    } else {
      answer(outgoing, 404, { error: { code: 'NotFound', message: 'NotFound' } });
      counted(account, method);
    }
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => serve(incoming, outgoing, Buffer.concat(pieces).toString('latin1')));
  });
  const { port, close } = await listening(server);

  return {
    urlFor: (app) => `http://127.0.0.1:${port}/${app}/`,
    callsOf(app) {
      const { counts, bytes } = accountOf(app);
      return { counts: new Map(counts), bytes };
    },
    nextIn: (app, conversation) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${app} posted nothing in ${conversation}`)), TOO_LONG);
        accountOf(app).waiting.set(conversation, (at) => {
          clearTimeout(late);
          resolve(at);
        });
      }),
    keepPosts(app) {
      const account = accountOf(app);
      account.kept = [];
      return () => {
        const { kept } = account;
        account.kept = null;
        return (kept ?? []).map((body) => Buffer.from(body, 'latin1').toString());
      };
    },
    close,
  };
}

/** As much as Teams tells of somebody; asked for by account, or by Teams' own id. */
function memberOf(id: string): object {
  const number = id.replace(/^29:1bench|^[0-9-]*-0*(?=\d)/, '');
  return {
    id: `29:1bench${number}`,
    name: 'Somebody Else',
    aadObjectId: `00000000-0000-4000-8000-${number.padStart(12, '0')}`,
    givenName: 'Somebody',
    surname: 'Else',
    email: 'somebody@bench.example',
    userPrincipalName: 'somebody@bench.example',
    tenantId: TENANT,
    userRole: 'user',
  };
}
