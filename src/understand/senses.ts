import type { Concept } from './lexicon.ts';
import type { Sense } from './phrase-trie.ts';

/** Works out what concepts come to together, once for each combination: thousands of phrases share a few hundred. */
export class Senses {
  readonly #concepts: readonly Concept[];
  readonly #idOf: ReadonlyMap<string, number>;
  readonly #known = new Map<string, Sense>();

  constructor(concepts: readonly Concept[], idOf: ReadonlyMap<string, number>) {
    this.#concepts = concepts;
    this.#idOf = idOf;
  }

  /** The sense of these concepts, each named once. */
  of(names: readonly string[]): Sense {
    const key = names.join(' ');
    let sense = this.#known.get(key);
    if (!sense) {
      sense = this.#make(names);
      this.#known.set(key, sense);
    }
    return sense;
  }

  #make(names: readonly string[]): Sense {
    const ids = names.map((name) => this.#idOf.get(name) ?? -1);
    const all = ids.map((id) => this.#concepts[id]).filter((concept) => concept !== undefined);
    return {
      concepts: names,
      ids,
      topics: ids.filter((id) => this.#concepts[id]?.role === 'topic'),
      context: ids.filter((id) => this.#concepts[id]?.context),
      isFiller: all.every(({ role }) => role === 'filler'),
      isForeign: all.some(({ role }) => role === 'foreign'),
      isDomain: all.some(({ role }) => role === 'domain'),
      asks: all.some(({ asks }) => asks),
      isPersonal: all.some(({ personal }) => personal),
      isPlace: all.every(({ name }) => name === 'PLACE'),
    };
  }
}
