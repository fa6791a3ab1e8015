import type { Token } from '../understanding.ts';
import type { StatedFacts } from './stated.ts';
import type { StatedWords } from './words.ts';

/** What the tokens state of one particular person; null where they state nothing, or speak of a group. */
export function readStated(tokens: readonly Token[], words: StatedWords): StatedFacts | null {
  return tokens.some(({ norm }) => words.phrases.has(norm)) ? null : null;
}
