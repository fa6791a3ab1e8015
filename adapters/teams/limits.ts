import type { Limits } from '../../src/sending/limits.ts';

/**
 * Sends of all kinds: Teams counts new messages and edits together. The page
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit says: per bot and conversation 7 in 1 s, 8 in 2 s, 60 in
 * 30 s and 1 800 in an hour; per app and tenant 50 in 1 s, in older versions 30, which we keep to. All bots together may do
 * twice as much in a conversation, and the figures may change: what comes as 429 is honoured besides.
 */
export const SEND_LIMITS = {
  conversation: {
    windows: [
      { most: 7, within: 1_000 },
      { most: 8, within: 2_000 },
      { most: 60, within: 30_000 },
      { most: 1_800, within: 3_600_000 },
    ],
    waiting: 50,
  },
  platform: { windows: [{ most: 30, within: 1_000 }], waiting: 1_000 },
} as const satisfies Limits;
