import { isPlain, slips } from './slips.ts';

/** A word of the lexicon that may be meant by a misspelt one; `rank` decides between equally near ones (higher first). */
export interface SpellingWord {
  readonly word: string;
  readonly rank: number;
}

/**
 * Finds the known word nearest to an unknown one: a letter left out, doubled, swapped with its neighbour or replaced;
 * two such slips in words of nine letters or more. The first letter is taken as right, tokens with digits and words of
 * fewer than four letters are never touched, and a word of four letters is only ever completed to one of five.
 *
 * It works by deletions (SymSpell's idea): a word and its misspelling meet in a form that both become by leaving letters
 * out, so a look-up costs with the length of the word and not with the size of the lexicon. A form is known by its hash
 * alone, which follows from the hashes of the word's beginnings without building a string; the candidates that it leads
 * to are compared letter by letter.
 */
export class Spelling {
  readonly #byForm = new Map<number, SpellingWord[]>();
  /** A bit for each form that exists: nearly all look-ups end here. */
  readonly #mayExist = new Uint8Array(SIEVE);

  constructor(words: Iterable<SpellingWord>) {
    for (const known of words) {
      if (!isCorrectable(known.word)) continue;
      forEachForm(known.word, reach(known.word), (form) => {
        this.#mayExist[form & (SIEVE - 1)] = 1;
        const same = this.#byForm.get(form);
        if (!same) this.#byForm.set(form, [known]);
        else if (same.at(-1) !== known) same.push(known);
      });
    }
  }

  /** The nearest known word, or undefined; the same for the same words whatever their order in the lexicon. */
  nearest(norm: string): string | undefined {
    if (!isCorrectable(norm)) return undefined;
    const near = this.#best(norm, 1);
    return near ?? (reach(norm) > 1 ? this.#best(norm, 2) : undefined);
  }

  #best(norm: string, within: number): string | undefined {
    let best: SpellingWord | undefined;
    let bestDistance = within + 1;
    forEachForm(norm, within, (form) => {
      if (this.#mayExist[form & (SIEVE - 1)] === 0) return;
      for (const candidate of this.#byForm.get(form) ?? []) {
        if (candidate === best || !mayBe(norm, candidate.word)) continue;
        const distance = slips(norm, candidate.word, within);
        if (distance > within || distance > bestDistance) continue;
        if (distance < bestDistance || comesFirst(candidate, best)) {
          best = candidate;
          bestDistance = distance;
        }
      }
    });
    return best?.word;
  }
}

const SIEVE = 1 << 20;
const BASE = 0x01000193;

/** How many slips a word of this length is forgiven. */
function reach(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

/** Longer words than any language's are somebody's keyboard. */
const LONGEST = 32;

function isCorrectable(word: string): boolean {
  return word.length >= 4 && word.length <= LONGEST && isPlain(word);
}

function mayBe(typed: string, known: string): boolean {
  return typed.length === 4 ? known.length === 5 : known.length >= 5 && known[0] === typed[0];
}

function comesFirst(candidate: SpellingWord, best: SpellingWord | undefined): boolean {
  if (!best) return true;
  return candidate.rank === best.rank ? candidate.word < best.word : candidate.rank > best.rank;
}

const beginnings = new Int32Array(LONGEST + 1);
const powers = new Int32Array(LONGEST + 1);
powers[0] = 1;
for (let i = 1; i <= LONGEST; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, BASE);

/**
 * Calls back with the hash of the word and of all that is left of it when up to `depth` letters behind the first are
 * dropped. The hash is a polynomial modulo 2^32, so that of a shorter form is put together from those of its pieces.
 */
function forEachForm(word: string, depth: number, take: (hash: number) => void): void {
  const size = word.length;
  for (let i = 0; i < size; i++) {
    beginnings[i + 1] = (Math.imul(beginnings[i] ?? 0, BASE) + word.charCodeAt(i)) | 0;
  }
  take(beginnings[size] ?? 0);
  for (let i = 1; i < size; i++) {
    const front = beginnings[i] ?? 0;
    take(append(front, i + 1, size));
    if (depth < 2) continue;
    for (let j = i + 1; j < size; j++) take(append(append(front, i + 1, j), j + 1, size));
  }
}

/** The hash of something followed by the word's letters `from` up to `to`. */
function append(front: number, from: number, to: number): number {
  const length = to - from;
  const piece = ((beginnings[to] ?? 0) - Math.imul(beginnings[from] ?? 0, powers[length] ?? 0)) | 0;
  return (Math.imul(front, powers[length] ?? 0) + piece) | 0;
}
