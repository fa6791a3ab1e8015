import type { StatedFacts } from './stated.ts';

/** What is known after a later statement: it replaces what it speaks of again, and leaves the rest. */
export function mergeStated(earlier: StatedFacts, later: StatedFacts): StatedFacts {
  return { ...earlier, ...later };
}
