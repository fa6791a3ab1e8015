import type { Understanding } from './understanding.ts';

/** Whether words of one of these concepts stand in an utterance. */
export function says({ hits }: Pick<Understanding, 'hits'>, ...concepts: readonly string[]): boolean {
  return hits.some(({ entry }) => entry.concepts.some((concept) => concepts.includes(concept)));
}
