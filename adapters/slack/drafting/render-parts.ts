import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import { clipText, isBlank, shown } from '../../chat/shown-text.ts';
import { BLOCK_KIT } from '../limits.ts';
import { draftingWords } from '../wording/drafting.ts';

/** So much of a text is shown to be copied. */
const LONGEST = 12_000;

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A sentence that stands by itself. */
export function sentence(text: string): types.RichTextBlock {
  return richText([{ type: 'text', text }]);
}

/** A label with its select, both known by one id. */
export function selectLine(
  id: string,
  label: string,
  placeholder: string,
  options: readonly types.PlainTextOption[],
  first: types.PlainTextOption | undefined,
): types.SectionBlock {
  return {
    type: 'section',
    block_id: id,
    text: plain(label),
    accessory: {
      type: 'static_select',
      action_id: id,
      placeholder: plain(placeholder),
      options: [...options],
      ...(first && { initial_option: first }),
    },
  };
}

/** Small and grey. */
export function aside(text: string): types.ContextBlock {
  return { type: 'context', elements: [plain(clipText(text, BLOCK_KIT.text))] };
}

/** A sentence with people or times in it, which stand where `say` puts the marks that it is given. */
export function said(
  say: (...marks: readonly [string, string]) => string,
  elements: readonly [types.RichTextElement, types.RichTextElement],
): types.RichTextBlock {
  const parts = say('⟦0⟧', '⟦1⟧').split(/⟦([01])⟧/u);
  return richText(
    parts.flatMap((part, at): readonly types.RichTextElement[] => {
      if (at % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part }];
      return [elements[part === '0' ? 0 : 1]];
    }),
  );
}

/** A text to be copied, its lines as they are; where it was too long, that is said. */
export function toCopy(text: string, lang: Lang): readonly types.KnownBlock[] {
  const lines = text.slice(0, LONGEST).split('\n').map(shown).join('\n');
  if (isBlank(lines)) return [];
  return [
    { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: inPortions(lines) }] },
    ...(text.length > LONGEST ? [aside(draftingWords[lang].cut)] : []),
  ];
}

/** One text in as many elements as Slack's limit for one wants. */
function inPortions(text: string): types.RichTextText[] {
  const portions: types.RichTextText[] = [];
  for (let rest = text; rest !== ''; ) {
    const portion = rest.slice(0, BLOCK_KIT.text).replace(/(?<=[\s\S])[\ud800-\udbff]$/u, '');
    portions.push({ type: 'text', text: portion });
    rest = rest.slice(portion.length);
  }
  return portions;
}

function richText(elements: types.RichTextElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
