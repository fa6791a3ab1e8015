import type { Lang } from '../../../src/content/schema/text.ts';
import { isBlank } from '../../chat/shown-text.ts';
import type { Message } from '../api.ts';
import type { CardElement, RichTextBlock } from '../card.ts';
import { cardOf } from './card-of.ts';
import { inert, spoken } from './inert.ts';

/** A message that says one thing of the adapter's own. Pure. */
export function renderNotice(text: string, lang: Lang): Message {
  const line: RichTextBlock = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: inert(text) }] };
  const summary = spoken(text);
  return { card: cardOf(lang, [line], [], summary), summary };
}

/** A quiet line of the adapter's own; a dash where it says nothing. */
export function renderNote(text: string): readonly CardElement[] {
  const said = isBlank(text) ? '–' : inert(text);
  return [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: said, isSubtle: true, size: 'Small' }] }];
}
