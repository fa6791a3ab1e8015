import { z } from 'zod';
import { BLOCK_KIT } from '../../../../adapters/slack/limits.ts';

/** Characters that can be seen; Slack trims, and takes no empty texts. */
const isSeen = (text: string) => /\S/.test(text);

/** A text that says something, in so many characters at most. */
export const words = (most: number) => z.string().max(most).refine(isSeen, 'nothing to be seen');

export const id = z.string().min(1).max(BLOCK_KIT.id);

/** What every element that can be used has; without an action_id nobody would hear of it. */
export const actionId = { action_id: id };

export const webAddress = (most: number = BLOCK_KIT.link) =>
  z.url({ protocol: /^https?$/, message: 'no address of the web' }).max(most);

export const plainText = (most: number = BLOCK_KIT.text) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(most), emoji: z.boolean().optional() });

/** What markup may hold: escapes, and in angles links, mentions of one person or channel, and dates. */
const IN_ANGLES = /<(?:https?:\/\/[^<>|\s]+(?:\|[^<>]*)?|[@#][A-Z0-9]+(?:\|[^<>]*)?|!date\^\d+\^[^<>|]+\|[^<>]+)>/g;

export function markupProblem(text: string): string | null {
  const outside = text.replace(IN_ANGLES, '').replace(/&(amp|lt|gt);/g, '');
  if (/<!(channel|here|everyone|subteam)/.test(text)) return 'calls everybody';
  return /[<>&]/.test(outside) ? 'holds a sign of markup that is not escaped' : null;
}

export const mrkdwn = (most: number = BLOCK_KIT.text) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: words(most).refine((text) => markupProblem(text) === null, 'markup that is not escaped, or calls everybody'),
    verbatim: z.boolean().optional(),
  });

export const anyText = (most: number = BLOCK_KIT.text) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const { confirm: dialog, option: ofOption, menu } = BLOCK_KIT;

export const confirm = z.strictObject({
  title: plainText(dialog.title),
  text: anyText(dialog.text),
  confirm: plainText(dialog.button),
  deny: plainText(dialog.button),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionOf = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({ text, value: words(ofOption.value), description: plainText(ofOption.description).optional() });

/** An option of a menu. */
export const option = optionOf(plainText(ofOption.text));
/** One of radio buttons or boxes to tick. */
export const box = optionOf(anyText(ofOption.text));
/** One behind the three dots, which may lead to an address. */
export const overflowOption = option.extend({ url: webAddress(ofOption.url).optional() });

export const optionGroup = z.strictObject({
  label: plainText(menu.group),
  options: z.array(option).min(1).max(menu.options),
});

/** Whether all values of some options differ: which was chosen could not be told otherwise. */
export const areDistinct = (options: readonly { readonly value: string }[]) =>
  new Set(options.map(({ value }) => value)).size === options.length;

const image = { alt_text: words(BLOCK_KIT.image.alt), image_url: webAddress(BLOCK_KIT.image.url).optional() };
const file = z.union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ url: webAddress() })]);

/** A picture; as a block of its own it may have a title and an id. */
export const imageWith = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z
    .strictObject({ type: z.literal('image'), ...image, slack_file: file.optional(), ...extra })
    .refine((one) => 'image_url' in one !== 'slack_file' in one, 'either image_url or slack_file');
