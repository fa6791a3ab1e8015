import type { BlockAction, BlockElementAction, SlackShortcut, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';

/** A press of something in a message, a dialog or the home tab; it was acknowledged before. */
export interface Press {
  readonly body: BlockAction;
  readonly action: BlockElementAction;
}

/** What comes of a dialog that was submitted. */
export interface Submitted {
  /** What Slack is told at once: errors beside fields, another view, or nothing, which closes the dialog. */
  readonly ack?: ViewResponseAction;
  /** What is done after that; not called `then`, which would make a promise of it. */
  readonly after?: () => Promise<void>;
}

/** What one feature listens to. Nobody else listens to the same. */
export interface Feature {
  /** By what an `action_id` begins with, up to its first dot or colon: `share` takes `share.vacancy`. */
  readonly presses?: Readonly<Record<string, (press: Press) => Promise<void>>>;
  /** By `callback_id`. Has to be quick: Slack waits three seconds. */
  readonly submits?: Readonly<Record<string, (body: ViewSubmitAction) => Promise<Submitted>>>;
  /** By `callback_id`; acknowledged before. */
  readonly shortcuts?: Readonly<Record<string, (body: SlackShortcut) => Promise<void>>>;
}
