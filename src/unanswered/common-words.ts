import { digest } from '../digest.ts';

/** So many different people must have used a word before it counts as common. */
export const COMMON_TO = 3;

export interface CommonWords {
  /** Takes note that somebody used a word, and says whether it is common by now. */
  used(word: string, person: string): boolean;
}

/**
 * Which words are common: used by several people, and so nobody's name or secret. In this process only, by digests of the
 * words and of the people, who are forgotten once the word is common; at most `most` words, of which the one unused for
 * longest goes first.
 */
export function createCommonWords(most = 5_000): CommonWords {
  const users = new Map<string, Set<string> | 'common'>();
  return {
    used(word, person) {
      const key = digest(word);
      const known = users.get(key) ?? new Set<string>();
      users.delete(key);
      if (known !== 'common') known.add(digest(word, person));
      const isCommon = known === 'common' || known.size >= COMMON_TO;
      users.set(key, isCommon ? 'common' : known);
      for (const oldest of users.keys()) {
        if (users.size <= most) break;
        users.delete(oldest);
      }
      return isCommon;
    },
  };
}
