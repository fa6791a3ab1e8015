import type { EnvelopedEvent, ViewOutput } from '@slack/bolt';
import type { Edge } from './edge.ts';
import type { Ack, Carrier, Retry } from './parcel.ts';
import type { Sockets } from './socket.ts';

export type Mode = 'http' | 'socket';
export type Variables = Readonly<Record<string, string>>;

/**
 * The channels of the world: #internships is DESK_CHANNEL, where only anna and the bot are; in #help are all four people and
 * the bot; in #private (a private channel) anna, ben and the bot; in #elsewhere everybody but the bot.
 */
export type ChannelName = '#internships' | '#help' | '#private' | '#elsewhere';

/** A block as it stands in a message or view; every one has its block_id there, as in Slack. */
export type AnyBlock = ViewOutput['blocks'][number];

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/** A message that stays, as everybody in its channel sees it. */
export interface Posted {
  readonly kind: 'message';
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  /** Set where a bot wrote it. */
  readonly bot_id?: string;
  /** Escaped, as in Slack. */
  readonly text: string;
  readonly blocks: readonly AnyBlock[];
  /** Absent on a message that stands in no thread and begins none. */
  readonly thread_ts?: string;
  readonly edited: boolean;
  readonly reactions: readonly Reaction[];
}

/** A message that only one person sees. */
export interface Ephemeral {
  readonly kind: 'ephemeral';
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly AnyBlock[];
  readonly thread_ts?: string;
  /** How it came: chat.postEphemeral, a response_url, or the acknowledgement of a slash command. */
  readonly via: 'post' | 'respond' | 'ack';
}

/** A dialog that is open, or a home tab, with the state of its inputs as it is now. */
export interface OpenView extends ViewOutput {
  readonly kind: 'view';
  readonly user: string;
}

/** Whatever has buttons. */
export type Surface = Posted | Ephemeral | OpenView;

/** What somebody gets to see after they submitted a dialog. */
export interface Submission {
  readonly ack: Ack;
  /** By block_id; empty where the dialog was taken. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface Where {
  /** A message of the thread; what is said goes into the thread that it stands in or begins. */
  readonly thread?: Posted;
}

/** What somebody picked or typed: an option by its text or value, a channel or person by name, text as it is, several as a list. */
export type Choice = string | readonly string[];

/**
 * Somebody in Slack. Whatever they do resolves when the desk has acknowledged it; what comes of it is there once
 * `slack.settled()`, or found with `slack.until(…)`. Throws where Slack would not let them: a button that is not there, a
 * channel that they are not in, a dialog without its required fields.
 */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** Writes in a channel. `@desk`, `@anna` and `#help` become what Slack makes of them; `&<>` are escaped. */
  says(channel: ChannelName, text: string, where?: Where): Promise<Posted>;
  /** Writes to the bot alone. */
  dm(text: string, where?: Where): Promise<Posted>;
  /** The direct messages with the bot, oldest first, those in threads left out. */
  dms(): Promise<readonly Posted[]>;
  edits(message: Posted, text: string): Promise<void>;
  deletes(message: Posted): Promise<void>;
  slash(command: string, text: string, channel: ChannelName | 'dm'): Promise<Ack>;
  /** A button, by what stands on it (also one half of feedback buttons, also an accessibility label), action_id or value. */
  presses(on: Surface, labelOrId: string): Promise<Ack>;
  /** An entry of an overflow menu, by its text or value; `actionId` where there are several menus. */
  choosesOverflow(on: Surface, option: string, actionId?: string): Promise<Ack>;
  /**
   * Fills in anything that takes a value, by its block_id, action_id or label. Gives null where Slack tells the app nothing
   * of it before the dialog is submitted.
   */
  selects(on: Surface, id: string, choice: Choice): Promise<Ack | null>;
  /** Fills in `values` (as `selects` does) and submits. */
  submits(view: OpenView, values?: Readonly<Record<string, Choice>>): Promise<Submission>;
  closes(view: OpenView): Promise<void>;
  /** With a message: from its menu. Without: from the shortcuts of Slack itself. */
  shortcut(callbackId: string, message?: Posted): Promise<Ack>;
  opensHome(tab?: 'home' | 'messages'): Promise<void>;
  joins(channel: ChannelName): Promise<void>;
  leaves(channel: ChannelName): Promise<void>;
  /** Brings the bot into a channel, or takes it out. */
  invitesBot(channel: ChannelName): Promise<void>;
  removesBot(channel: ChannelName): Promise<void>;
  /** Changes their settings; Slack tells the app (`user_change`). */
  changes(what: Partial<Pick<Account, 'tz' | 'locale' | 'guest'>>): Promise<void>;
  /** What only they see, oldest first; `channel` leaves out the rest. */
  ephemerals(channel?: ChannelName | 'dm'): readonly Ephemeral[];
  /** Their open dialogs, the uppermost last. */
  views(): readonly OpenView[];
  /** Their home tab; null before the app drew it. */
  home(): OpenView | null;
}

/** What Slack knows of somebody. */
export interface Account {
  readonly name: string;
  readonly realName: string;
  readonly tz: string;
  readonly locale: string;
  readonly guest: false | 'multi-channel' | 'single-channel';
  /** Absent: our own workspace. */
  readonly team?: string;
}

/** What the desk is told of Slack when it is started. */
export interface Given {
  readonly variables: Variables;
}

/** Something that is connected to the world: the desk, or a bare app in tests of the world itself. */
export interface Started {
  /** Where Slack delivers to in HTTP mode. */
  readonly url?: string;
  /** What it logged and printed. */
  readonly said?: () => string;
  /** So many looks, ten milliseconds apart, have to find nothing under way before it counts as settled; usually 6. */
  readonly looks?: number;
  stop(): Promise<void>;
  /** Ends it at once, as a crash does; only where it is a process. */
  kill?(): Promise<void>;
}

export type Start = (given: Given) => Promise<Started>;

export interface WorldOptions {
  readonly mode: Mode;
  /** More variables for the desk, or others in place of the usual ones; an empty one counts as not set. */
  readonly desk?: Variables;
  /** `inProcess` (usual), `asProcess` of `desk.ts`, or whatever else is to be connected. */
  readonly start?: Start;
  /** True: nothing is started before `slack.start()`, so that faults can be ordered for the start. */
  readonly later?: boolean;
  /** True: it lasts until `slack.close()`, as when several tests share it. */
  readonly lasting?: boolean;
}

export interface SlackWorld {
  readonly mode: Mode;
  /** A member of the desk. Zone Europe/Brussels, Slack in English. */
  readonly anna: Person;
  /** A member of the workspace. Zone America/New_York, Slack in French. */
  readonly ben: Person;
  /** A guest. Zone Asia/Tokyo, Slack in English. */
  readonly gita: Person;
  /** Of another organisation, in #help through Slack Connect. */
  readonly sam: Person;
  readonly bot: { readonly user: string; readonly id: string; readonly app: string; readonly team: string };
  /** Slack's Web API: faults are ordered there. */
  readonly edge: Edge;
  /** Slack's deliveries, for those that the people can't make: forged, stale, malformed ones. */
  readonly carrier: Carrier;
  /** The variables that the desk is started with. */
  readonly variables: Variables;
  /** What was started; throws before that. */
  readonly started: Started;
  /** Slack's side of Socket Mode: to cut or refresh its connections. */
  readonly sockets: Sockets;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops and starts anew on the same store. With `kill`, as after a crash. */
  restart(how?: { readonly kill?: boolean }): Promise<void>;
  /** The id of a channel. */
  idOf(channel: ChannelName): string;
  /** The messages of a channel, oldest first, those in threads left out. */
  messages(channel: ChannelName): Promise<readonly Posted[]>;
  /** The thread that a message begins or stands in, with the message that begins it. */
  thread(message: Posted): Promise<readonly Posted[]>;
  /** A message as it is now; null where it was deleted. */
  now(message: Posted): Promise<Posted | null>;
  reactions(message: Posted): Promise<readonly Reaction[]>;
  /** A bot of another app writes in a channel, with no user behind it; `@desk` mentions ours. */
  robotSays(channel: ChannelName, text: string): Promise<Posted>;
  /** Slack draws a preview of a link in a message, which the app is told of as a change. */
  unfurls(message: Posted): Promise<void>;
  /** The event envelopes that Slack delivered for a message, to be delivered again. */
  envelopesOf(message: Posted): readonly EnvelopedEvent[];
  /** Delivers all envelopes of a message again, as Slack does when it missed an acknowledgement. */
  redelivers(message: Posted, retry?: Retry): Promise<readonly Ack[]>;
  /**
   * Waits until nothing is under way: every delivery acknowledged, no call open, and quiet. Rejects after `within`
   * milliseconds. What waits for its turn in the desk's send queue can't be seen from here: wait for that with `until`.
   */
  settled(within?: number): Promise<void>;
  /**
   * Waits until `what` gives something other than null, undefined or false, and gives it; whatever it throws counts as not
   * yet. Rejects after `within` milliseconds.
   */
  until<T>(what: () => T | Promise<T>, within?: number): Promise<NonNullable<Exclude<T, false>>>;
  /** Ends everything; throws where Slack had something to find fault with. Called by itself at the end of a test. */
  close(): Promise<void>;
}
