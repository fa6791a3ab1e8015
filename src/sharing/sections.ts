import type { Block } from '../reply/reply.ts';

/** What an answer tells under one heading, or without any. */
export interface Section {
  /** Its blocks without the heading. */
  readonly blocks: readonly Block[];
  /** Another section follows, so the sources of the whole do not stand in it. */
  readonly isBefore: boolean;
}

/** An answer by its headings, without what is pressed or the headings themselves: a card has one of its own. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([]);
    else if (block.kind !== 'choices') sections.at(-1)?.push(block);
  }
  return sections.map((some, at) => ({ blocks: some, isBefore: at < sections.length - 1 }));
}
