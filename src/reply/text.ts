import type { Reply } from './reply.ts';

/** The whole reply as plain text. */
export function toText(reply: Reply): string {
  return reply.preview;
}
