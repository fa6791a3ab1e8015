import type { Reply } from '../../../src/reply/reply.ts';
import type { Message } from '../api.ts';

/** Draws a reply for Slack, without controls. Pure. */
export function renderReply(_reply: Reply): Message {
  throw new Error('not drawn yet');
}
