import type { BlockAction, BlockElementAction } from '@slack/bolt';

/** A press in a message. Ids are Slack's own. */
export interface PressedMessage {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The first message of the thread that it stands in; absent at the top. */
  readonly thread?: string;
  /** In a direct message: nobody else reads it. */
  readonly isAlone: boolean;
  /** Only whoever presses sees the message, and only by this address can they be told something in its place. */
  readonly whisperTo?: string;
}

/** Where something was pressed; null outside of messages. Pure. */
export function parsePress({ body }: { readonly body: BlockAction }): PressedMessage | null {
  const { container, user, response_url: address } = body;
  const channel = textOf(container.channel_id) ?? body.channel?.id;
  const ts = textOf(container.message_ts);
  if (channel === undefined || ts === undefined) return null;
  const thread = textOf(container.thread_ts) ?? textOf(body.message?.thread_ts);
  const isWhispered = container.is_ephemeral === true;
  return {
    user: user.id,
    channel,
    ts,
    isAlone: channel.startsWith('D'),
    ...(thread !== undefined && { thread }),
    ...(isWhispered && address && { whisperTo: address }),
  };
}

/** What a button or a menu was set to carry. Pure. */
export function carriedBy(action: BlockElementAction): string | undefined {
  if (action.type === 'button') return action.value;
  if (action.type === 'overflow' || action.type === 'static_select') return action.selected_option?.value;
  return 'value' in action && typeof action.value === 'string' ? action.value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
