const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The least that reading a question can cost: split it into words, and look every word and every pair of neighbours up in
 * a map. Returns how many were found, so that the work is not dropped.
 */
export function readAtLeast(text: string, known: ReadonlyMap<string, number>): number {
  const words = text.toLowerCase().match(WORD) ?? [];
  let found = 0;
  let before = '';
  for (const word of words) {
    if (known.has(word)) found += 1;
    if (before && known.has(`${before} ${word}`)) found += 1;
    before = word;
  }
  return found;
}

/** A map of the words of some texts, as the floor looks them up. */
export function wordsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const words = texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []);
  return new Map(words.map((word, place) => [word, place]));
}
