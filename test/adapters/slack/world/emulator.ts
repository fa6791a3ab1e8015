import { createEmulator } from 'emulate';
import { BOT, CHANNEL_NAMES, CHANNELS, PEOPLE, PERSON_NAMES, type PersonName, TEAM, TOKENS } from './cast.ts';
import type { ChannelName } from './language.ts';
import { post } from './post.ts';

/** What a call of the Web API gives back. */
export type Told = { readonly ok: boolean; readonly error?: string } & Readonly<Record<string, unknown>>;

export interface Emulator {
  /** With a slash at its end. */
  readonly url: string;
  /** Their ids are new in every world. */
  readonly users: Readonly<Record<PersonName, string>>;
  readonly channels: Readonly<Record<ChannelName, string>>;
  /** Calls a method as whoever has the token, past the edge. Gives also what failed. */
  ask(token: string, method: string, body: Readonly<Record<string, unknown>>): Promise<Told>;
  /** The same; throws where it failed. */
  call(token: string, method: string, body: Readonly<Record<string, unknown>>): Promise<Told>;
  close(): Promise<void>;
}

/** What people may do in their own Slack. */
const ALL_SCOPES = [
  ...['chat:write', 'users:read', 'reactions:read', 'reactions:write'],
  ...['channels', 'groups', 'im'].flatMap((kind) => [`${kind}:read`, `${kind}:history`, `${kind}:write`]),
];

/** Starts the emulated Slack with everybody in it; the bot's token has exactly these scopes. */
export async function startEmulator(botScopes: readonly string[]): Promise<Emulator> {
  const token = (value: string, user: string, scopes: readonly string[]) => ({ token: value, user, scopes });
  const slack = {
    team: { name: TEAM.name, domain: TEAM.domain },
    users: PERSON_NAMES.map((name) => ({ name, real_name: PEOPLE[name].realName })),
    channels: CHANNEL_NAMES.map((channel) => ({
      name: CHANNELS[channel].name,
      is_private: CHANNELS[channel].isPrivate,
    })),
    oauth_apps: [
      {
        app_id: BOT.app,
        client_id: 'world',
        client_secret: 'world',
        name: BOT.name,
        redirect_uris: [],
        scopes: botScopes,
        bot_id: BOT.id,
        bot_user_id: BOT.user,
        bot_name: BOT.handle,
      },
    ],
    tokens: [
      { ...token(TOKENS.bot, BOT.user, botScopes), type: 'bot', app_id: BOT.app, bot_id: BOT.id },
      token(TOKENS.admin, 'admin', ALL_SCOPES),
      ...PERSON_NAMES.map((name) => token(TOKENS[name], name, ALL_SCOPES)),
    ],
    strict_scopes: true,
  };
  const emulator = await createEmulator({ service: 'slack', port: 0, hostname: '127.0.0.1', seed: { slack } });
  const url = `${emulator.url.replace('localhost', '127.0.0.1').replace(/\/$/, '')}/`;

  async function ask(bearer: string, method: string, body: Readonly<Record<string, unknown>>): Promise<Told> {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const { status, text } = await post(`${url}api/${method}`, headers, JSON.stringify(body));
    return status === 200 ? JSON.parse(text) : { ok: false, error: `http_${status}` };
  }

  async function call(bearer: string, method: string, body: Readonly<Record<string, unknown>>): Promise<Told> {
    const told = await ask(bearer, method, body);
    if (!told.ok) throw new Error(`The emulator refused ${method}: ${told.error}`);
    return told;
  }

  const listed = await call(TOKENS.anna, 'users.list', {});
  const types = 'public_channel,private_channel';
  const { channels: found } = await call(TOKENS.anna, 'conversations.list', { types });
  const users = idsByName(listed.members, PERSON_NAMES, (name) => name);
  const channels = idsByName(found, CHANNEL_NAMES, (name) => CHANNELS[name].name);

  for (const channel of CHANNEL_NAMES) {
    const { people, hasBot } = CHANNELS[channel];
    const at = { channel: channels[channel] };
    if (hasBot) await call(TOKENS.anna, 'conversations.invite', { ...at, users: BOT.user });
    const inside: readonly string[] = people;
    for (const who of ['admin', ...PERSON_NAMES] as const) {
      if (!inside.includes(who)) await call(TOKENS[who], 'conversations.leave', at);
    }
  }
  return { url, users, channels, ask, call, close: () => emulator.close() };
}

function idsByName<N extends string>(
  listed: unknown,
  names: readonly N[],
  called: (name: N) => string,
): Readonly<Record<N, string>> {
  const all: readonly { id: string; name: string }[] = Array.isArray(listed) ? listed : [];
  const entries = names.map((name) => {
    const id = all.find((one) => one.name === called(name))?.id;
    if (id === undefined) throw new Error(`The emulator does not know ${name}.`);
    return [name, id] as const;
  });
  return Object.fromEntries(entries) as Record<N, string>;
}
