import type { types, webApi } from '@slack/bolt';

/** What a message consists of: the whole answer in words for screen readers, and its drawing. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Where a message stands: a channel's id, and the message's time stamp. */
export interface Receipt {
  readonly channel: string;
  readonly ts: string;
}

export interface ChannelInfo {
  readonly id: string;
  /** Without its `#`; empty for a direct message. */
  readonly name: string;
  /** Whether the bot is in it, and so may post there. */
  readonly isMember: boolean;
}

/**
 * The methods of Slack's Web API that we call, each once and within seconds: nothing is tried again here. Throws
 * SlackFailure.
 */
export interface SlackApi {
  /** Posts; goes through the send queue, except from `Sends` itself. */
  postMessage(channel: string, message: Message, thread?: string): Promise<Receipt>;
  updateMessage(at: Receipt, message: Message): Promise<void>;
  react(at: Receipt, emoji: string): Promise<void>;
  /** Only `user` sees it, until they load the channel anew; the bot has to be in the channel. */
  postEphemeral(channel: string, user: string, message: Message, thread?: string): Promise<void>;
  /** Answers a slash command or a press: only whoever did it sees it. Good for half an hour and five times. */
  respond(responseUrl: string, message: Message): Promise<void>;
  /** Gives the view's id and hash. The trigger holds for three seconds. */
  openView(trigger: string, view: types.View): Promise<OpenedView>;
  pushView(trigger: string, view: types.View): Promise<OpenedView>;
  /** Nothing happens where `hash` is given and is not the view's any longer. */
  updateView(id: string, view: types.View, hash?: string): Promise<OpenedView | null>;
  publishHome(user: string, view: types.HomeView): Promise<void>;
  userInfo(user: string): Promise<NonNullable<webApi.UsersInfoResponse['user']>>;
  channelInfo(channel: string): Promise<ChannelInfo>;
  membersOf(channel: string): Promise<ReadonlySet<string>>;
  /** What a person wrote in one message, whatever thread it stands in; null where it is gone, or a bot's. */
  messageText(channel: string, ts: string): Promise<string | null>;
  permalink(at: Receipt): Promise<string>;
}

export interface OpenedView {
  readonly id: string;
  readonly hash: string;
}

/** What went wrong in a call, in Slack's words (`not_in_channel`, `ratelimited`) or ours (`http_503`, `no_answer`). */
export class SlackFailure extends Error {
  readonly code: string;
  /** Milliseconds to wait, where Slack says so. */
  readonly retryAfter: number | undefined;

  constructor(code: string, options: ErrorOptions & { readonly retryAfter?: number } = {}) {
    super(`Slack: ${code}`, options);
    this.name = 'SlackFailure';
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}
