import { isIntro } from '../reply/intro.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { toText } from '../reply/text.ts';

/** What is edited as one paragraph: a heading or a sentence that leads over stands with what it belongs to. */
export interface Unit {
  readonly blocks: readonly Block[];
  /** Without an empty line in it. */
  readonly text: string;
}

/** A reply as the paragraphs that can be edited, without sources and choices. */
export function unitsOf({ lang, blocks }: Pick<Reply, 'lang' | 'blocks'>): readonly Unit[] {
  const groups: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'source' || block.kind === 'choices') continue;
    const last = groups.at(-1);
    if (last && (isOpen || belongsToIntro(block, last.at(-1)))) last.push(block);
    else groups.push([block]);
    isOpen = block.kind === 'heading' || isIntro(block);
  }
  return groups.map((some) => ({ blocks: some, text: textOf(lang, some) }));
}

/** A list changes its meaning with the sentence above it. */
function belongsToIntro(block: Block, before: Block | undefined): boolean {
  const isRows = block.kind === 'list' || block.kind === 'facts' || block.kind === 'table';
  return isRows && before?.kind === 'paragraph';
}

function textOf(lang: Reply['lang'], blocks: readonly Block[]): string {
  return toText({ lang, preview: '', blocks }).replace(/\n\s*\n/g, '\n');
}
