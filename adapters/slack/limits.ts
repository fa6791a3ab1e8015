import type { Limits } from '../../src/sending/limits.ts';

/** What each queue of sends keeps to. */
export type SendLimits = Readonly<Record<'posts' | 'edits', Limits>>;

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
} as const satisfies SendLimits;

/**
 * How much Slack takes of everything that we build. Where nothing else is said, the figures stand on the pages under
 * docs.slack.dev/reference/block-kit and beside the fields in the types of the SDK; where the two differ, the smaller.
 */
export const BLOCK_KIT = {
  message: {
    blocks: 50,
    /**
     * Of the top-level text. docs.slack.dev/reference/methods/chat.update refuses more than 4 000 characters, and others
     * have measured that it counts bytes of UTF-8; chat.postMessage cuts at 40 000. What we post may be edited.
     */
    textBytes: 4_000,
    /**
     * Of all blocks together: written nowhere, `msg_blocks_too_long` says it. Measured by others at about 13 200
     * (github.com/slackapi/bolt-js/issues/2509), at less with many small blocks (2867), so what holds them counts too. We
     * count the whole JSON, which is more than Slack can count.
     */
    characters: 13_000,
    /** `only_one_table_allowed`. */
    tables: 1,
    markdown: 12_000,
  },
  view: { blocks: 100, words: 24, metadata: 3_000, callback: 255 },
  id: 255,
  text: 3_000,
  section: { fields: 10, field: 2_000 },
  header: 150,
  context: 10,
  actions: 25,
  contextActions: 5,
  button: { text: 75, label: 75, value: 2_000, url: 3_000 },
  /** The page of the option object allows values of 150, the types 75. */
  option: { text: 75, value: 75, description: 75, url: 3_000 },
  menu: { options: 100, groups: 100, group: 75, placeholder: 150 },
  overflow: 5,
  boxes: 10,
  confirm: { title: 100, text: 300, button: 30 },
  table: { rows: 100, columns: 20, characters: 10_000 },
  dataTable: { rows: 101, columns: 20, characters: 20_000, page: 100 },
  input: { label: 2_000, hint: 2_000, text: 3_000 },
  image: { alt: 2_000, title: 2_000, url: 3_000 },
  alert: 200,
  card: { title: 150, body: 200, buttons: 3 },
  carousel: 10,
  container: { title: 150, blocks: 10 },
  link: 3_000,
} as const;

/** What a drawn reply leaves free in a message, for the controls that a surface puts under it. */
export const FOR_CONTROLS = { blocks: 10, characters: 2_500, textBytes: 400 } as const;

/** Of one text with its runs, so that a single one can't fill a message. */
export const LONGEST_RUNS = 3_000;

/** What we fill of a message: below Slack's figure for all blocks, which is none that Slack has promised. */
export const OURS = {
  blocks: BLOCK_KIT.message.blocks - FOR_CONTROLS.blocks,
  characters: 12_000 - FOR_CONTROLS.characters,
  textBytes: BLOCK_KIT.message.textBytes - FOR_CONTROLS.textBytes,
} as const;
