import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import { BLOCK_KIT } from '../limits.ts';
import { renderReply } from '../render/render.ts';
import { draftingWords } from '../wording/drafting.ts';
import { plain, sentence, toCopy } from './render-parts.ts';

/** Whether the text of a draft fits into a field. */
export function isEditable({ text }: Pick<Draft, 'text'>): boolean {
  return text.length <= BLOCK_KIT.input.text;
}

/**
 * The text of a draft to be changed; one that is too long to be changed is shown as it will be posted. Slack goes on showing
 * what somebody typed as long as a block has the same id, so `id` has to be another one for another text. Pure.
 */
export function renderDraft(
  draft: Draft,
  { actionId, id, lang }: { readonly actionId: string; readonly id: string; readonly lang: Lang },
): readonly types.KnownBlock[] {
  const words = draftingWords[lang];
  if (!draft.reply) return [];
  if (!isEditable(draft)) return [sentence(words.tooLong), ...drawn(draft)];
  return [
    {
      type: 'input',
      block_id: `text.${id}`,
      label: plain(words.text),
      hint: plain(words.textHint),
      element: {
        type: 'plain_text_input',
        action_id: actionId,
        multiline: true,
        max_length: BLOCK_KIT.input.text,
        initial_value: draft.text,
      },
    },
  ];
}

/** A draft as it will be posted. Pure. */
export function drawn({ reply }: Draft): readonly types.KnownBlock[] {
  return reply ? renderReply(reply, { inDialog: true }).blocks : [];
}

/** What stood in a field before its text was written anew. Pure. */
export function renderBefore(text: string | undefined, lang: Lang): readonly types.KnownBlock[] {
  const [copied, ...cut] = text === undefined ? [] : toCopy(text, lang);
  return copied ? [sentence(draftingWords[lang].before), { ...copied, block_id: BEFORE }, ...cut] : [];
}

/** The same from the blocks of a dialog, for as long as nothing new takes its place. Pure. */
export function beforeIn(blocks: readonly object[]): string | undefined {
  const block = blocks.find((one): one is types.RichTextBlock => 'block_id' in one && one.block_id === BEFORE);
  const [copied] = block?.elements ?? [];
  if (copied?.type !== 'rich_text_preformatted') return undefined;
  return copied.elements.map((element) => (element.type === 'text' ? element.text : '')).join('');
}

const BEFORE = 'before';
