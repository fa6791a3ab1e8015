import { BOT, MESSAGES_PATH, SEARCH, TENANT } from './cast.ts';

/** What Teams brings, as JSON. */
export type Told = Readonly<Record<string, unknown>>;

/** A message in the personal chat, and a mention in a channel. */
export type Kind = 'personal' | 'channel';

export interface Said {
  readonly kind: Kind;
  readonly text: string;
  /** Its place among all that was ever done: gives it a person, a conversation and a time of its own. */
  readonly number: number;
  readonly serviceUrl: string;
}

/** Where an answer is posted: nobody else writes there, so that what one conversation takes is not what is measured. */
export function conversationOf({ kind, number }: Pick<Said, 'kind' | 'number'>): string {
  return kind === 'personal' ? `a:1bench-${number}` : `19:bench${number}@thread.tacv2;messageid=${idOf(number)}`;
}

/** Somebody writes to the desk, in Teams' own form. `now` is the time of day, in milliseconds. */
export function messageOf(said: Said, now: number): Told {
  const { kind, text, number } = said;
  const called = `<at>${BOT.name}</at>`;
  const mention = { type: 'mention', mentioned: BOT, text: called };
  const inChannel = kind === 'channel';
  return {
    ...base(said, now),
    type: 'message',
    id: idOf(number),
    text: inChannel ? `${called} ${text}` : text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    entities: [...(inChannel ? [mention] : []), CLIENT],
  };
}

/** Somebody presses a choice that asks a question. */
export function pressOf(said: Said, now: number): Told {
  const action = { type: 'Action.Execute', title: said.text, verb: 'choice', data: { u: said.text } };
  return {
    ...invoke(said, now, 'adaptiveCard/action', { action, trigger: 'manual' }),
    replyToId: idOf(said.number),
  };
}

/** Somebody types into the search of the message extension; nothing is its opening. */
export function searchOf(said: Said, now: number): Told {
  const { command: commandId, parameter } = SEARCH;
  const parameters =
    said.text === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: parameter, value: said.text }];
  const value = { commandId, parameters, queryOptions: { skip: 0, count: 25 } };
  return invoke(said, now, 'composeExtension/query', value);
}

/** The whole request, as it goes over the wire. */
export function requestOf(activity: Told, token: string): Buffer {
  const body = JSON.stringify(activity);
  const head = [
    `POST ${MESSAGES_PATH} HTTP/1.1`,
    'Host: 127.0.0.1',
    'User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Authorization: Bearer ${token}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const ZONE = 'Europe/Brussels';
const CLIENT = { type: 'clientInfo', locale: 'en-GB', country: 'BE', platform: 'Web', timezone: ZONE };
const TEAM = {
  id: '19:bench00general@thread.tacv2',
  aadGroupId: '10000000-0000-4000-8000-000000000001',
  name: 'Bench',
};

function base(said: Said, now: number): Told {
  const { kind, number, serviceUrl } = said;
  const time = new Date(now).toISOString();
  const account = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const told = { tenantId: TENANT, id: conversationOf(said) };
  const channel = `19:bench${number}@thread.tacv2`;
  const inTeam = { teamsChannelId: channel, teamsTeamId: TEAM.id, channel: { id: channel }, team: TEAM };
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: time,
    localTimestamp: time,
    localTimezone: ZONE,
    locale: 'en-GB',
    from: { id: `29:1bench${number}`, name: 'Somebody Else', aadObjectId: account },
    recipient: BOT,
    conversation:
      kind === 'personal' ? { conversationType: kind, ...told } : { isGroup: true, conversationType: kind, ...told },
    channelData: { ...(kind === 'channel' && inTeam), tenant: { id: TENANT } },
    entities: [CLIENT],
  };
}

function invoke(said: Said, now: number, name: string, value: unknown): Told {
  return { ...base(said, now), type: 'invoke', id: `f:bench-${said.number}`, name, value };
}

/** Teams calls messages by the time at which they were written. */
function idOf(number: number): string {
  return String(1_700_000_000_000 + number);
}
