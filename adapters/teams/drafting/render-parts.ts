import { clipText } from '../../chat/shown-text.ts';
import type { RichTextBlock, TextInput } from '../card.ts';
import { inert, spoken } from '../render/inert.ts';

/** Letters of a text that is written in a dialog: even one of quotation marks alone leaves room for the rest of a card. */
export const LONGEST_TEXT = 3_500;

/** A sentence of the adapter's own, or of the content. */
export function sentence(text: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: inert(text) }] };
}

/** A text to be changed or copied, its lines as they are. */
export function textField(id: string, label: string, text: string): TextInput {
  const value = clipText(spoken(text), LONGEST_TEXT);
  return { type: 'Input.Text', id, label, isMultiline: true, maxLength: LONGEST_TEXT, value };
}

/** The beginning of a text that takes no more than `most` units in a card; no character is halved. Pure. */
export function cutToFit(text: string, most: number): string {
  const beginning = (length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
  const fits = (tried: string) => JSON.stringify(tried).length - 2 <= most;
  if (fits(text)) return text;
  let [enough, tooMuch] = [0, Math.min(text.length, most + 1)];
  while (tooMuch - enough > 1) {
    const middle = Math.floor((enough + tooMuch) / 2);
    if (fits(beginning(middle))) enough = middle;
    else tooMuch = middle;
  }
  return beginning(enough);
}
