import type { Card } from '../../../../adapters/teams/card.ts';
import type { Connector } from './connector.ts';
import type { Issuer } from './issuer.ts';

export type Variables = Readonly<Record<string, string>>;

/**
 * The places of the world that several people share. #internships is DESK_CHANNEL, where only anna and the bot are; in #help
 * are all four people and the bot; in `group` (a group chat) anna, ben, gita and the bot; in #elsewhere everybody but the bot.
 */
export type PlaceName = '#internships' | '#help' | '#elsewhere' | 'group';

/** A message as everybody in its conversation sees it. */
export interface Posted {
  readonly kind: 'message';
  /** The channel or chat, without a thread. */
  readonly place: string;
  readonly id: string;
  /** The message that begins its thread, also where that is itself; absent outside of channels. */
  readonly thread?: string;
  /** `29:…`, or the bot's `28:…`. */
  readonly from: string;
  /** Whether the bot wrote it. */
  readonly isOurs: boolean;
  /** What somebody typed, with `@desk` as they typed it; of the bot, its `summary`. */
  readonly text: string;
  readonly card: Card | null;
  /** Teams draws thumbs under it. */
  readonly isRated: boolean;
  /** The cards that stood in its place before, oldest first. */
  readonly before: readonly Card[];
}

/** A dialog as somebody sees it. */
export interface Dialog {
  readonly kind: 'dialog';
  readonly title: string;
  readonly card: Card;
  readonly height?: unknown;
  readonly width?: unknown;
  /** Presses an action in it, with what stands in its inputs, each by its label or id, a choice by its title or value. */
  presses(title: string, inputs?: Inputs): Promise<Pressed>;
}

/** What somebody typed or chose, by label or id; several choices as a list. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/** Whatever a card can be seen on. */
export type Surface = Posted | Dialog | Card | { readonly card: Card };

/** What comes of a press, as the presser sees it. */
export interface Pressed {
  /** Of the HTTP answer. */
  readonly status: number;
  readonly body: unknown;
  /** A sentence: below the card, or in a dialog that has nothing else. */
  readonly said?: string;
  /** The card that stands in place of the one that was pressed, for the presser alone. */
  readonly card?: Card;
  /** The dialog that opened, or what stands in it now. */
  readonly dialog?: Dialog;
  /** The card that stands in the compose box now, to be sent as the person's own. */
  readonly inserted?: Found;
  /** Where a link leads. */
  readonly opened?: string;
}

/** One entry of a search, or what a dialog puts into the compose box. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
  /** Sends it where the person is; Teams tells the bot of it only in the personal chat. */
  sends(): Promise<Posted>;
}

export interface Searched {
  readonly status: number;
  readonly body: unknown;
  readonly found: readonly Found[];
  /** A sentence in place of a list. */
  readonly said?: string;
  /** Takes the nth entry, from 0, and sends it. */
  picks(n: number): Promise<Posted>;
}

/** Where somebody is: in a place, or in their own chat with the bot. */
export type At = PlaceName | 'personal';

export interface How {
  /** A client that does not know `Action.Execute` and sends its fallback. */
  readonly asOldClient?: boolean;
}

/**
 * Somebody in Teams. Whatever they do resolves when the desk has answered the delivery; what comes of it is there once
 * `world.settled()`, or found with `world.until(…)`. Throws where Teams would not let them: an action that is not there, a
 * place that they are not in, a required input that is empty.
 */
export interface Person {
  /** `29:…`. */
  readonly id: string;
  /** Of their account, `aadObjectId`. */
  readonly account: string;
  readonly name: string;
  readonly tenant: string;
  /** Their id as the desk keeps it. */
  readonly deskId: string;
  /** The id of their chat with the bot. */
  readonly chatId: string;
  /** Writes to the bot alone. */
  asks(text: string): Promise<Posted>;
  /** All that stands in their chat with the bot, oldest first. */
  chat(): readonly Posted[];
  /** What the bot wrote there, oldest first. */
  answers(): readonly Posted[];
  /** A new post in a channel, or a message in the group chat. `@desk` and `@ben` become mentions; without `@desk` Teams does not tell the bot. */
  posts(at: PlaceName, text: string): Promise<Posted>;
  /** The same, with `@desk` in front. */
  mentions(at: PlaceName, text: string): Promise<Posted>;
  /** Writes into the thread of a message, or in the same chat; in a channel the bot is told only of what mentions it. */
  repliesTo(message: Posted, text: string): Promise<Posted>;
  /** Sends a card that our message extension put where they write; Teams tells the bot of it only in its own chats. */
  sends(at: At, card: Card): Promise<Posted>;
  /** Presses an action by its title, or by its verb. Gives what only they see; in a message everybody may see more. */
  presses(message: Posted, title: string, inputs?: Inputs, how?: How): Promise<Pressed>;
  /** The card of a message as they see it: what the last press put there for them, else what everybody sees. */
  sees(message: Posted): Card;
  /** Their Teams asks by itself what a card says now (`refresh`). Throws where the card has none. */
  refreshes(message: Posted): Promise<Pressed>;
  /** The message action of the desk, from the menu of a message. */
  suggests(message: Posted): Promise<Pressed>;
  /** Types into the search of the message extension; nothing is its opening. */
  searches(typed: string, at?: At): Promise<Searched>;
  /** Teams' own thumbs under a message of the bot. */
  rates(message: Posted, reaction: 'like' | 'dislike', reason?: string): Promise<Sent>;
  /** A heart or the like; the bot is told of those on its own messages. */
  reacts(message: Posted, reaction: string): Promise<Sent>;
  /** Installs the app; Teams tells the bot twice, once as installation and once as members. */
  installs(at: At): Promise<void>;
  uninstalls(at: At): Promise<void>;
  joins(at: PlaceName): Promise<void>;
  leaves(at: PlaceName): Promise<void>;
  /** Of their own settings. */
  changes(what: Partial<Pick<Account, 'locale' | 'zone'>>): void;
}

/** What Teams knows of somebody. */
export interface Account {
  readonly name: string;
  readonly id: string;
  readonly account: string;
  readonly tenant: string;
  readonly upn: string;
  /** As their Teams has it. */
  readonly locale: string;
  readonly country: string;
  readonly zone: string;
  readonly isGuest: boolean;
}

/** What the desk answered to something that was delivered. */
export interface Sent {
  readonly status: number;
  /** As JSON where it is some, else as text; null where there is none. */
  readonly body: unknown;
}

/** How something is delivered; usually as Teams does it. */
export interface Delivering {
  /** A token as `issuer.mint` makes it; null for no header at all. */
  readonly token?: string | null;
  /** The whole header instead. */
  readonly authorization?: string;
}

export interface WorldOptions {
  /** More variables for the desk, or others in place of the usual ones; an empty one counts as not set. */
  readonly desk?: Variables;
  /** Something else than the desk, in tests of the world itself. */
  readonly start?: Start;
  /** True: nothing is started before `world.start()`. */
  readonly later?: boolean;
  /** True: it lasts until `world.close()`, as when several tests share it. */
  readonly lasting?: boolean;
}

export interface Given {
  readonly variables: Variables;
  readonly issuer: Issuer;
  readonly connector: Connector;
}

export interface Started {
  /** Where Teams delivers to; absent where nobody is there. */
  readonly url?: string;
  /** What it logged and printed. */
  readonly said?: () => string;
  stop(): Promise<void>;
}

export type Start = (given: Given) => Promise<Started>;

export interface TeamsWorld {
  /** A member of the desk. Zone Europe/Brussels, Teams in English. */
  readonly anna: Person;
  /** Zone America/New_York, Teams in French. */
  readonly ben: Person;
  /** A guest. Zone Asia/Tokyo, Teams in English. */
  readonly gita: Person;
  /** Of another tenant, which is not allowed. */
  readonly sam: Person;
  readonly bot: { readonly id: string; readonly name: string; readonly appId: string; readonly tenant: string };
  /** What Teams signs its deliveries with. */
  readonly issuer: Issuer;
  /** Where the desk sends to: faults are ordered there. */
  readonly connector: Connector;
  readonly variables: Variables;
  /** What was started; throws before that. */
  readonly started: Started;
  /** What Teams would have refused, or shown otherwise than it was meant; a test with any fails at its end. */
  readonly problems: string[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops and starts anew on the same store. */
  restart(): Promise<void>;
  /** The id of a place. */
  idOf(at: PlaceName): string;
  /** The messages of a place, oldest first; of a channel the posts, without their threads. */
  messages(at: PlaceName): readonly Posted[];
  /** The thread that a message begins or stands in, with the message that begins it. Outside of channels: the chat from it on. */
  thread(message: Posted): readonly Posted[];
  /** A message as it is now; null where it was deleted. */
  now(message: Posted): Posted | null;
  /** The activity with which the desk was told of a message; throws where it was not told. */
  activityOf(message: Posted): Record<string, unknown>;
  /** Delivers a message again, as Teams does when an acknowledgement went missing. */
  redelivers(message: Posted): Promise<Sent>;
  /** Delivers anything, with any token: the desk's answer as it is. */
  send(activity: unknown, how?: Delivering): Promise<Sent>;
  /** Waits until nothing is under way. Rejects after `within` milliseconds. */
  settled(within?: number): Promise<void>;
  /** Waits until `what` gives something other than null, undefined or false, and gives it. Rejects after `within` milliseconds. */
  until<T>(what: () => T | Promise<T>, within?: number): Promise<NonNullable<Exclude<T, false>>>;
  /** Ends everything; throws where Teams had something to find fault with. Called by itself at the end of a test. */
  close(): Promise<void>;
}
