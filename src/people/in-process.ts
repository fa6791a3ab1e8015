import type { Lang } from '../content/schema/text.ts';
import type { People } from './people.ts';

/** Of so many people; one more, and who chose first goes. */
const MOST = 10_000;

/** Languages in this process only, for a desk without a store. */
export function createPeopleInProcess(): People {
  const langs = new Map<string, Lang>();
  return {
    langOf: async (person) => langs.get(person),
    async setLang(person, lang) {
      langs.delete(person);
      if (lang !== null) langs.set(person, lang);
      for (const first of langs.keys()) {
        if (langs.size <= MOST) break;
        langs.delete(first);
      }
    },
  };
}
