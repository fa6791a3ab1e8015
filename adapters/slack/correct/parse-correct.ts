import { z } from 'zod';
import { idSchema, LANGS } from '../../../src/content/schema/text.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import { type Carried, readCarried } from '../../chat/carried.ts';
import type { Aim } from '../../chat/drafting/aim.ts';
import { BLOCK_KIT } from '../limits.ts';

const idOrNone = z.union([idSchema, z.literal('')]);
const fieldsSchema = z.tuple([z.literal('correct'), idOrNone, idOrNone, z.enum(LANGS)]);

/** What the entry “Correct” of a menu carries, so that the dialog begins with what the message says: short enough for Slack. */
export function correctValue({ vacancy = '', intent = '', lang }: Pick<Draft, 'vacancy' | 'intent' | 'lang'>): string {
  const whole = `correct|${vacancy}|${intent}|${lang}`;
  return whole.length <= BLOCK_KIT.option.value ? whole : `correct|||${lang}`;
}

/** What such an entry carried; null where it carried nothing of the sort. Pure. */
export function parseCorrect(value: string | undefined): Aim | null {
  const read = fieldsSchema.safeParse(value?.split('|'));
  if (!read.success) return null;
  const [, vacancy, intent, lang] = read.data;
  return { lang, ...(vacancy !== '' && { vacancy }), ...(intent !== '' && { intent }) };
}

/** What the button “Why this answer?” of a message carries; null where it has none. Pure. */
export function carriedIn(message: Readonly<Record<string, unknown>> | undefined): Carried | null {
  const blocks: readonly unknown[] = Array.isArray(message?.blocks) ? message.blocks : [];
  const elements = blocks.flatMap((block) => {
    const read = withElements.safeParse(block);
    return read.success ? read.data.elements : [];
  });
  const button = elements.find(({ action_id }) => action_id === 'why');
  return readCarried(button?.value);
}

const withElements = z.object({
  type: z.literal('actions'),
  elements: z.array(z.object({ action_id: z.string().optional(), value: z.string().optional() })),
});
