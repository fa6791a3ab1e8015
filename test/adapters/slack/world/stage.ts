import type { EnvelopedEvent } from '@slack/bolt';
import { BOT, CHANNEL_NAMES, CHANNELS, PEOPLE, PERSON_NAMES, type PersonName, TEAM, TOKENS } from './cast.ts';
import type { Dialogs } from './dialogs.ts';
import { type Part, partsIn } from './elements.ts';
import type { Emulator } from './emulator.ts';
import type { Place } from './envelopes.ts';
import type { Account, ChannelName, Posted } from './language.ts';
import type { Ack, Carrier, Parcel, Retry } from './parcel.ts';
import { posted } from './posted.ts';
import type { RespondTo } from './respond.ts';
import type { Names } from './spoken.ts';
import type { Tickets, Trigger } from './tickets.ts';
import type { Whispers } from './whispers.ts';

/** Where the people of the world act. */
export interface Stage {
  readonly emulator: Emulator;
  readonly carrier: Carrier;
  readonly dialogs: Dialogs;
  readonly whispers: Whispers;
  readonly triggers: Tickets<Trigger>;
  readonly urls: Tickets<RespondTo>;
  /** The address of a ticket for answers. */
  readonly urlOf: (ticket: string) => string;
  /** What Slack knows of somebody, by their id. */
  readonly accounts: Map<string, Account>;
  readonly names: Names;
  /** The direct message of somebody with the bot, by their id. */
  readonly directs: Map<string, string>;
  /** Which events the app is told of, as the manifest names them. */
  readonly hears: (event: string) => boolean;
  /** Says that something was wrong. */
  readonly note: (problem: string) => void;
}

export type StageWithMail = Stage & Mail;

export interface Mail {
  /** What Slack told the app of a message, by channel and time. */
  readonly told: Map<string, EnvelopedEvent[]>;
  /** Delivers an event, and throws where it is not acknowledged with 200. */
  tell(envelope: EnvelopedEvent, of?: Posted, retry?: Retry): Promise<Ack>;
  /** The same for everything else that is delivered. */
  bring(parcel: Parcel): Promise<Ack>;
}

export function createMail(carrier: Carrier): Mail {
  const told = new Map<string, EnvelopedEvent[]>();

  async function bring(parcel: Parcel, retry?: Retry): Promise<Ack> {
    const ack = await carrier.deliver(parcel, retry ? { retry } : {});
    if (ack.status !== 200)
      throw new Error(`The app answered ${ack.status} to ${parcel.type}: ${JSON.stringify(ack.body)}`);
    return ack;
  }

  return {
    told,
    bring,
    tell(envelope, of, retry) {
      if (of && !retry) told.set(keyOf(of), [...(told.get(keyOf(of)) ?? []), envelope]);
      return bring({ type: 'events_api', payload: envelope }, retry);
    },
  };
}

export function keyOf({ channel, ts }: Posted): string {
  return `${channel} ${ts}`;
}

/** What `@desk`, `@anna` and `#help` mean. */
export function namesOf({ users, channels }: Emulator): Names {
  return new Map<string, string>([
    [`@${BOT.handle}`, BOT.user],
    ...PERSON_NAMES.map((name) => [`@${name}`, users[name]] as const),
    ...CHANNEL_NAMES.map((name) => [name, channels[name]] as const),
  ]);
}

export function placeOf({ emulator }: Stage, channel: string): Place {
  if (channel.startsWith('D')) return { id: channel, type: 'im', isShared: false };
  const name = channelName(emulator, channel);
  const people: readonly PersonName[] = CHANNELS[name].people;
  return { id: channel, type: CHANNELS[name].isPrivate ? 'group' : 'channel', isShared: people.includes('sam') };
}

function channelName({ channels }: Emulator, channel: string): ChannelName {
  const name = CHANNEL_NAMES.find((one) => channels[one] === channel);
  if (!name) throw new Error(`There is no channel ${channel}.`);
  return name;
}

/** What Slack calls a channel in interactions: direct messages and private channels lose their name. */
export function spokenName({ emulator }: Stage, channel: string): string {
  if (channel.startsWith('D')) return 'directmessage';
  const { isPrivate, name } = CHANNELS[channelName(emulator, channel)];
  return isPrivate ? 'privategroup' : name;
}

/** A token of somebody who can read there. */
export function readerOf({ directs, emulator }: Stage, channel: string): string {
  const person = PERSON_NAMES.find((name) => directs.get(emulator.users[name]) === channel);
  return TOKENS[person ?? 'anna'];
}

/** A message as it is now; null where it is gone. */
export async function messageNow(stage: Stage, channel: string, ts: string): Promise<Posted | null> {
  const told = await stage.emulator.call(readerOf(stage, channel), 'conversations.replies', { channel, ts });
  const found = partsIn(told.messages).find((message) => message.ts === ts);
  return found ? posted(channel, found) : null;
}

export async function threadOf(stage: Stage, { channel, ts, thread_ts = ts }: Posted): Promise<readonly Posted[]> {
  const asked = { channel, ts: thread_ts };
  const told = await stage.emulator.call(readerOf(stage, channel), 'conversations.replies', asked);
  return partsIn(told.messages).map((message) => posted(channel, message));
}

export async function messagesOf(stage: Stage, channel: string): Promise<readonly Posted[]> {
  const asked = { channel, limit: 1_000 };
  const told = await stage.emulator.call(readerOf(stage, channel), 'conversations.history', asked);
  return partsIn(told.messages)
    .map((message: Part) => posted(channel, message))
    .toReversed();
}

/** The workspace of somebody. */
export function teamOf({ accounts }: Stage, user: string): string {
  return accounts.get(user)?.team ?? TEAM.id;
}

export async function isInside(stage: Stage, user: string, channel: string): Promise<boolean> {
  const { members } = await stage.emulator.call(readerOf(stage, channel), 'conversations.members', { channel });
  return Array.isArray(members) && members.includes(user);
}

/** Accounts by id, as the world begins. */
export function accountsOf({ users }: Emulator): Map<string, Account> {
  return new Map(PERSON_NAMES.map((name) => [users[name], PEOPLE[name]]));
}
