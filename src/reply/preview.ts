import { plainText } from '../content/fill.ts';
import type { Block } from './reply.ts';

/** The first sentence of a reply, in one line. */
export function previewOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (first?.kind !== 'paragraph') return '';
  const text = plainText(first.runs);
  const end = text.search(/[.!?](?= \p{Lu})/u);
  return end < 0 ? text : text.slice(0, end + 1);
}
