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
 * out, so a look-up costs with the length of the word and not with the size of the lexicon.
 */
export class Spelling {
  readonly #byForm = new Map<string, SpellingWord[]>();

  constructor(words: Iterable<SpellingWord>) {
    for (const word of words) {
      if (!isCorrectable(word.word)) continue;
      for (const form of forms(word.word, reach(word.word))) {
        const same = this.#byForm.get(form);
        if (same) same.push(word);
        else this.#byForm.set(form, [word]);
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
    for (const form of forms(norm, within)) {
      const known = this.#byForm.get(form);
      if (!known) continue;
      for (const candidate of known) {
        if (candidate === best || !mayBe(norm, candidate.word)) continue;
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

/** How many slips a word of this length is forgiven. */
function reach(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

function isCorrectable(word: string): boolean {
  return word.length >= 4 && /^[a-z]+$/.test(word);
}

function mayBe(typed: string, known: string): boolean {
  if (typed.length === 4) return known.length === 5;
  return known.length >= 5;
}

function comesFirst(candidate: SpellingWord, best: SpellingWord | undefined): boolean {
  if (!best) return true;
  return candidate.rank === best.rank ? candidate.word < best.word : candidate.rank > best.rank;
}

/** The word itself, and all that is left of it when up to `depth` letters behind the first one are dropped. */
function forms(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  for (let i = 1; i < word.length; i++) {
    const shorter = word.slice(0, i) + word.slice(i + 1);
    found.add(shorter);
    if (depth > 1) for (let j = i; j < shorter.length; j++) found.add(shorter.slice(0, j) + shorter.slice(j + 1));
  }
  return found;
}

/** Slips between two words (optimal string alignment), given up once they exceed `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return alignment(a.slice(start, endA), b.slice(start, endB));
}

function alignment(a: string, b: string): number {
  if (!a.length || !b.length) return a.length + b.length;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
