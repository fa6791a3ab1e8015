import { z } from 'zod';
import { BLOCK_KIT } from '../../../../adapters/slack/limits.ts';
import { id, webAddress, words } from './objects.ts';

const flags = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'] as const;
const flag = z.boolean().optional();
const style = z.strictObject(Object.fromEntries(flags.map((name) => [name, flag]))).optional();
const border = z.union([z.literal(0), z.literal(1)]).optional();

/** The tokens that Slack knows in the format of a date. */
const TOKENS =
  /\{(date_num|date_slash|date_long|date_long_full|date_long_pretty|date|date_pretty|date_short|date_short_pretty|time|time_secs|ago|day_divider_pretty)\}/g;

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });
const link = z.strictObject({
  type: z.literal('link'),
  url: webAddress(),
  text: words(BLOCK_KIT.text).optional(),
  style,
});

const date = z.strictObject({
  type: z.literal('date'),
  timestamp: z.int(),
  format: z
    .string()
    .refine((format) => format.search(TOKENS) >= 0 && !/[{}]/.test(format.replace(TOKENS, '')), 'no format of a date'),
  fallback: words(BLOCK_KIT.text),
  timezone: z.string().min(1).optional(),
  url: webAddress().optional(),
  style,
});

/** Calls to everybody (`broadcast`, `usergroup`, `team`) are left out: nothing of ours may make one. */
const inline = z.discriminatedUnion('type', [
  text,
  link,
  date,
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW]\w+$/), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().regex(/^[CGD]\w+$/), style }),
  z.strictObject({ type: z.literal('emoji'), name: words(100), unicode: z.string().optional(), style }),
]);

/** Some inline elements; Slack takes none that show nothing. */
const someOf = <One extends z.ZodType<{ type: string }>>(one: One) =>
  z
    .array(one)
    .min(1)
    .refine(
      (elements) => elements.some((each) => !('text' in each) || /\S/.test(String(each.text))),
      'nothing to be seen',
    );

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: someOf(inline) });

const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: someOf(inline), border }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: someOf(z.discriminatedUnion('type', [text, link])),
    border,
  }),
]);

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(block).min(1),
});

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) });

/** A cell of a table; a table for data has no formatted text in its first row. */
export const plainCell = z.discriminatedUnion('type', [rawText, rawNumber]);
export const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);
