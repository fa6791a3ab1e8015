/** Words, and what each stands for, found by their beginnings. */
export interface PrefixTable<T> {
  /** All that stands for words which begin like this, the word itself among them. */
  from(beginning: string): readonly Row<T>[];
}

export interface Row<T> {
  readonly word: string;
  readonly of: readonly T[];
}

/** Cost grows with the words once, and then with what is found. Pure. */
export function prefixTable<T>(pairs: Iterable<readonly [word: string, of: T]>): PrefixTable<T> {
  const all = new Map<string, T[]>();
  for (const [word, of] of pairs) {
    const known = all.get(word);
    if (known) known.push(of);
    else all.set(word, [of]);
  }
  const words = [...all.keys()].sort();

  /** Where the first word stands that does not come before `beginning`. */
  function firstFrom(beginning: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    from(beginning) {
      const rows: Row<T>[] = [];
      for (let at = firstFrom(beginning); words[at]?.startsWith(beginning) === true; at += 1) {
        const word = words[at] ?? '';
        rows.push({ word, of: all.get(word) ?? [] });
      }
      return rows;
    },
  };
}
