import type { AnyBlock } from './language.ts';

/** Everything that can be read on some blocks, a line for each text; rich text as one would read it. */
export function wordsOf(_on: { readonly blocks: readonly AnyBlock[] }): string {
  throw new Error('being built');
}

/** What stands on the buttons, in their order; feedback buttons count as two. */
export function buttonsOf(_on: { readonly blocks: readonly AnyBlock[] }): readonly string[] {
  throw new Error('being built');
}
