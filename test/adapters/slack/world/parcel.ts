import type {
  BlockAction,
  EnvelopedEvent,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';

/** A press in a view has no response_url. */
export type ViewPress = Omit<BlockAction, 'response_url'>;

export type Interaction =
  | BlockAction
  | ViewPress
  | ViewSubmitAction
  | ViewClosedAction
  | MessageShortcut
  | GlobalShortcut;

/** One thing that Slack delivers, by the names of Socket Mode. */
export type Parcel =
  | { readonly type: 'events_api'; readonly payload: EnvelopedEvent }
  | { readonly type: 'slash_commands'; readonly payload: SlashCommand }
  | { readonly type: 'interactive'; readonly payload: Interaction };

export interface Retry {
  /** 1 to 3. */
  readonly num: number;
  readonly reason: 'http_timeout' | 'http_error' | 'connection_failed' | 'timeout';
}

/** How the app acknowledged. */
export interface Ack {
  /** The HTTP status; 200 for every acknowledgement over Socket Mode. */
  readonly status: number;
  /** What came with it: JSON, text, or null. */
  readonly body: unknown;
  /** Milliseconds between the delivery and the acknowledgement. */
  readonly ms: number;
}

export interface DeliveryOptions {
  readonly retry?: Retry;
  /** Gives up after so many milliseconds: usually ten seconds, for the sake of busy machines, where Slack waits for three. */
  readonly within?: number;
  /** HTTP only: signs with this secret instead of the right one. */
  readonly secret?: string;
  /** HTTP only: so many seconds old. */
  readonly age?: number;
  /** HTTP only: other or more headers; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Brings what Slack delivers to the app, over HTTP or over Socket Mode. */
export interface Carrier {
  /** Resolves with the acknowledgement; rejects where none came in time, or where the app could not be reached. */
  deliver(parcel: Parcel, options?: DeliveryOptions): Promise<Ack>;
  /** Deliveries that wait for their acknowledgement. */
  readonly pending: number;
}
