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
  readonly #words: readonly SpellingWord[];
  /** The first link of each chain; a chain holds the forms whose hashes end alike, and 0 is none. */
  readonly #chains: Int32Array;
  readonly #next: Int32Array;
  readonly #form: Int32Array;
  readonly #word: Int32Array;

  constructor(words: Iterable<SpellingWord>) {
    this.#words = [...words].filter(({ word }) => isCorrectable(word));
    const links = this.#words.reduce((sum, { word }) => sum + formCount(word), 1);
    this.#chains = new Int32Array(2 ** Math.ceil(Math.log2(links) + 1));
    this.#next = new Int32Array(links);
    this.#form = new Int32Array(links);
    this.#word = new Int32Array(links);
    this.#link();
  }

  #link(): void {
    let link = 0;
    for (const [number, { word }] of this.#words.entries()) {
      const count = listForms(word, reach(word));
      for (let i = 0; i < count; i++) {
        const form = forms[i] ?? 0;
        const chain = form & (this.#chains.length - 1);
        link += 1;
        this.#next[link] = this.#chains[chain] ?? 0;
        this.#form[link] = form;
        this.#word[link] = number;
        this.#chains[chain] = link;
      }
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
    const count = listForms(norm, within);
    for (let i = 0; i < count; i++) {
      const form = forms[i] ?? 0;
      let link = this.#chains[form & (this.#chains.length - 1)] ?? 0;
      for (; link !== 0; link = this.#next[link] ?? 0) {
        if (this.#form[link] !== form) continue;
        const candidate = this.#words[this.#word[link] ?? 0];
        if (!candidate || candidate === best || !mayBe(norm, candidate.word)) continue;
        const distance = slips(norm, candidate.word, within);
        if (distance > within || distance > bestDistance) continue;
        if (distance < bestDistance || comesFirst(candidate, best)) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best?.word;
  }
}

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

/** What `listForms` has listed last. */
const forms = new Int32Array(1 + LONGEST + (LONGEST * LONGEST) / 2);

/** How many forms a known word has. */
function formCount(word: string): number {
  const letters = word.length - 1;
  return 1 + letters + (reach(word) > 1 ? (letters * (letters - 1)) / 2 : 0);
}

/**
 * Lists in `forms` the hash of the word and of all that is left of it when up to `depth` letters behind the first are
 * dropped, and gives their number. The hash is a polynomial modulo 2^32, so that of a shorter form is put together from
 * those of its pieces.
 */
function listForms(word: string, depth: number): number {
  const size = word.length;
  for (let i = 0; i < size; i++) {
    beginnings[i + 1] = (Math.imul(beginnings[i] ?? 0, BASE) + word.charCodeAt(i)) | 0;
  }
  let count = 0;
  forms[count++] = beginnings[size] ?? 0;
  for (let i = 1; i < size; i++) {
    const front = beginnings[i] ?? 0;
    forms[count++] = append(front, i + 1, size);
    if (depth < 2) continue;
    for (let j = i + 1; j < size; j++) forms[count++] = append(append(front, i + 1, j), j + 1, size);
  }
  return count;
}

/** The hash of something followed by the word's letters `from` up to `to`. */
function append(front: number, from: number, to: number): number {
  const length = to - from;
  const piece = ((beginnings[to] ?? 0) - Math.imul(beginnings[from] ?? 0, powers[length] ?? 0)) | 0;
  return (Math.imul(front, powers[length] ?? 0) + piece) | 0;
}
