import type { Reply } from '../../../src/reply/reply.ts';
import { toText } from '../../../src/reply/text.ts';
import type { Message } from '../api.ts';

/** For whom a reply is drawn. */
export interface Drawing {
  /** The IANA zone of whoever alone reads it; absent where others do too, or where it is not known. */
  readonly readerZone?: string;
}

/**
 * Draws a reply for Slack, without controls: leaves room for ten more blocks and 1 500 more characters. Action ids are
 * `choice:0`, `choice:1`…, with the utterance as the value. Pure.
 */
export function renderReply(reply: Reply, _drawing: Drawing = {}): Message {
  const text = toText(reply);
  return {
    text,
    blocks: [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: text || ' ' }] }] },
    ],
  };
}
