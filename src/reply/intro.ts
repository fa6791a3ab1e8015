import { plainText } from '../content/fill.ts';
import type { Block } from './reply.ts';

/** Whether a block is a sentence that leads over to what follows, and says nothing without it. */
export function isIntro(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && plainText(block.runs).trimEnd().endsWith(':');
}
