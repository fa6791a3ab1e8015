import type { Card } from './card.ts';

/** A message of the desk: a card, and the same in words. */
export interface Message {
  readonly card: Card;
  /** The whole answer in plain text: for notifications, chat lists and screen readers. */
  readonly summary: string;
}

/** Where Teams is told to bring something. Ids are its own; a thread of a channel is a conversation of its own. */
export interface Whereto {
  /** Of the region in which the conversation lives; it may change, so it is kept anew with every activity. */
  readonly serviceUrl: string;
  /** `19:…@thread.tacv2;messageid=…` in a thread. */
  readonly conversation: string;
}

/** A message that stands somewhere. */
export interface Receipt {
  readonly conversation: string;
  readonly message: string;
}

/** Somebody in a conversation, by what its roster says. */
export interface Member {
  /** `29:…`, one for each bot. */
  readonly id: string;
  /** The same for everybody. */
  readonly aadObjectId: string;
  readonly name: string;
  readonly tenant?: string;
  readonly isGuest: boolean;
}

/** The calls that we make of the Bot Connector. Each is made once and ends in time; what may be tried again is known elsewhere. */
export interface TeamsApi {
  /** A new message at the end of a conversation. Throws TeamsFailure. */
  send(to: Whereto, message: Message): Promise<Receipt>;
  /** Puts another message in place of ours. Throws TeamsFailure. */
  edit(at: Receipt & Whereto, message: Message): Promise<void>;
  /** Everybody in a conversation. Throws TeamsFailure. */
  membersOf(to: Whereto): Promise<readonly Member[]>;
  /** One of them, by either id; null for who is not in it. Throws TeamsFailure. */
  memberOf(to: Whereto, id: string): Promise<Member | null>;
}

/** A call that failed. `code` is of Teams or ours, never a text that may quote what was sent. */
export class TeamsFailure extends Error {
  readonly code: string;
  readonly status: number | undefined;
  /** Milliseconds that Teams asks us to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    code: string,
    { status, retryAfter, cause }: { status?: number; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(code, cause === undefined ? {} : { cause });
    this.name = 'TeamsFailure';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
