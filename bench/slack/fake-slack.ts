import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { listening } from '../beside/listening.ts';
import { BOT, TEAM } from './cast.ts';

/** What one app has called so far. */
export interface Calls {
  /** By method. */
  readonly counts: ReadonlyMap<string, number>;
  /** Bytes of all bodies of chat.postMessage. */
  readonly bytes: number;
}

export interface FakeSlack {
  /** Ends in a slash; each app has an address of its own, and so its own account of calls. */
  urlFor(app: string): string;
  callsOf(app: string): Calls;
  /** Resolves when the app has posted so many messages in all; rejects when that takes too long. */
  untilPosted(app: string, count: number): Promise<void>;
  /** The bodies of the app's posts are kept from now on, and given back by the next call. */
  keepPosts(app: string): () => readonly Posted[];
  close(): Promise<void>;
}

/** What was posted, by the names of its arguments. */
export type Posted = Readonly<Record<string, string>>;

interface Account {
  readonly counts: Map<string, number>;
  posted: number;
  bytes: number;
  kept: Posted[] | null;
  waiting: (() => void) | null;
}

/** Nobody needs so long for what was asked of them, in milliseconds. */
const TOO_LONG = 60_000;

/** A Slack on this machine that knows the methods that are called for an answer, and says yes to each. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const accounts = new Map<string, Account>();
  let ts = 0;

  function accountOf(app: string): Account {
    const known = accounts.get(app) ?? { counts: new Map(), posted: 0, bytes: 0, kept: null, waiting: null };
    accounts.set(app, known);
    return known;
  }

  function said(method: string, body: string): object {
    if (method === 'chat.postMessage') {
      ts += 1;
      const channel = /(?:^|&)channel=([^&]*)/.exec(body)?.[1] ?? '';
      return { ok: true, channel, ts: `1700000000.${String(ts).padStart(6, '0')}` };
    }
    if (method === 'users.info') {
      const id = /(?:^|&)user=([^&]*)/.exec(body)?.[1] ?? '';
      return { ok: true, user: { ...SOMEBODY, id } };
    }
    return ANSWERS[method] ?? { ok: false, error: 'unknown_method' };
  }

  function serve(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const [, app = '', method = ''] = (incoming.url ?? '').split('/');
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const body = Buffer.concat(pieces).toString('latin1');
      const text = JSON.stringify(said(method, body));
      outgoing.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
      outgoing.end(text);
      const account = accountOf(app);
      account.counts.set(method, (account.counts.get(method) ?? 0) + 1);
      if (method !== 'chat.postMessage') return;
      account.posted += 1;
      account.bytes += body.length;
      account.kept?.push(firstOf(parse(body)));
      account.waiting?.();
    });
  }

  const { port, close } = await listening(createServer({ keepAliveTimeout: 60_000 }, serve));

  return {
    urlFor: (app) => `http://127.0.0.1:${port}/${app}/`,
    callsOf(app) {
      const { counts, bytes } = accountOf(app);
      return { counts: new Map(counts), bytes };
    },
    async untilPosted(app, count) {
      const account = accountOf(app);
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${app} posted ${account.posted} messages of ${count} and no more`)),
          TOO_LONG,
        );
        account.waiting = () => {
          if (account.posted < count) return;
          clearTimeout(late);
          account.waiting = null;
          resolve();
        };
        account.waiting();
      });
    },
    keepPosts(app) {
      const account = accountOf(app);
      account.kept = [];
      return () => {
        const { kept } = account;
        account.kept = null;
        return kept ?? [];
      };
    },
    close,
  };
}

/** As much as Slack tells of somebody. */
const SOMEBODY = {
  team_id: TEAM,
  name: 'somebody',
  deleted: false,
  real_name: 'Somebody Else',
  tz: 'Europe/Brussels',
  tz_label: 'Central European Time',
  tz_offset: 3600,
  profile: { real_name: 'Somebody Else', display_name: 'somebody', team: TEAM },
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 1_700_000_000,
  locale: 'en-GB',
};

const ANSWERS: Readonly<Record<string, object>> = {
  'auth.test': {
    ok: true,
    url: 'https://bench.slack.com/',
    team: 'bench',
    user: 'desk',
    team_id: TEAM,
    user_id: BOT.user,
    bot_id: BOT.id,
  },
};

function firstOf(parsed: ReturnType<typeof parse>): Posted {
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
}
