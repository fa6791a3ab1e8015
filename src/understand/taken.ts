import type { Candidate } from './match-rules.ts';
import type { Found } from './read-phrases.ts';

/** The evidence of the matches so far: no further match may rest on it, nor on the same topics named again. */
export class Taken {
  readonly #found: readonly Found[];
  readonly #places: boolean[] = [];
  readonly #parts: boolean[] = [];
  readonly #topics: number[] = [];

  constructor(found: readonly Found[]) {
    this.#found = found;
  }

  add({ evidence, parts }: Candidate, isSocial: boolean): void {
    for (const place of evidence) {
      this.#places[place] = true;
      for (const topic of this.#topicsAt(place)) if (!this.#topics.includes(topic)) this.#topics.push(topic);
    }
    if (!isSocial) for (const part of parts) this.#parts[part] = true;
  }

  /** Another match stands in one of these parts of the sentence. */
  holds(parts: readonly number[]): boolean {
    for (const part of parts) if (this.#parts[part]) return true;
    return false;
  }

  /** The candidate rests on a topic that no better rule has used; one without topics, on anything unused. */
  leaves({ evidence }: Candidate): boolean {
    let hasTopic = false;
    let hasUnused = false;
    for (const place of evidence) {
      const topics = this.#topicsAt(place);
      if (topics.length > 0) hasTopic = true;
      if (this.#places[place]) continue;
      if (topics.length === 0) hasUnused = true;
      else if (!this.#areTaken(topics)) return true;
    }
    return !hasTopic && hasUnused;
  }

  #areTaken(topics: readonly number[]): boolean {
    for (const topic of topics) if (this.#topics.includes(topic)) return true;
    return false;
  }

  #topicsAt(place: number): readonly number[] {
    return this.#found[place]?.entry.sense.topics ?? NONE;
  }
}

const NONE: readonly number[] = [];
