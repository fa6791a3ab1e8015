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

/**
 * What we put into one card. The size is our own caution: a message may hold 100 KB of UTF-16 with all that Teams adds, says
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages; older pages say 40, and webhooks take 28.
 * More than six actions Teams leaves out, says
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference. The rest is ours.
 */
export const CARD = {
  /** Of the whole card as JSON in UTF-16, in units of two bytes: 25 KB. */
  units: 12_800,
  actions: 6,
  /** Letters of a button, and of an entry to pick. */
  title: 75,
  /** Letters of what a press or an entry says. */
  utterance: 1_000,
  link: 2_000,
  /** More columns let words run into one another on a telephone, 360 pixels wide; then a table is a list. */
  table: { rows: 20, columns: 3 },
  /** Letters of the answer in plain text: of `summary`, and of `speak` as far as the card has room. */
  summary: 4_000,
} as const;

/** What a drawn reply takes of a card; the rest is for controls, for what stands below, and for what is read out. */
export const DRAWN_UNITS = 9_800;

/** Letters of one text with its runs, so that a single one can't fill a card. */
export const LONGEST_RUNS = 3_000;
