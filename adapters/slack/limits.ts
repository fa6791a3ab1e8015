import type { Limits } from '../../src/sending/limits.ts';

/**
 * Sends, for a queue each: Slack counts every method apart. The pages docs.slack.dev/apis/web-api/rate-limits and
 * docs.slack.dev/reference/methods/chat.postMessage say: one message a second and channel, short bursts pass but may not be
 * shown; several hundred a minute in a workspace. chat.update is of tier 3, 50 a minute. How short a burst is, how many
 * hundred and how many a second in the whole workspace they leave open; those figures are our own caution.
 */
export const SEND_LIMITS = {
  posts: {
    conversation: { windows: [{ most: 3, within: 3_000 }], waiting: 50 },
    platform: {
      windows: [
        { most: 20, within: 1_000 },
        { most: 200, within: 60_000 },
      ],
      waiting: 1_000,
    },
  },
  edits: {
    conversation: { windows: [{ most: 3, within: 3_000 }], waiting: 200 },
    platform: { windows: [{ most: 50, within: 60_000 }], waiting: 1_000 },
  },
} as const satisfies Record<string, Limits>;
