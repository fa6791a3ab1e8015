import type { Lang } from '../content/schema/text.ts';
import type { Place } from '../reference/places.ts';

/** What the concepts of a phrase do in a question. */
export interface Sense {
  readonly concepts: readonly string[];
  /** The same, as numbers, for the rules. */
  readonly ids: readonly number[];
  /** Its topics, as numbers: what can be asked about. */
  readonly topics: readonly number[];
  /** Concepts that count for the whole utterance. */
  readonly context: readonly number[];
  readonly isFiller: boolean;
  readonly isForeign: boolean;
  readonly isDomain: boolean;
  readonly asks: boolean;
  readonly isPersonal: boolean;
  /** A place and nothing else: where no rule names it, it is as good as an unknown word. */
  readonly isPlace: boolean;
}

/** What a phrase stands for. One phrase may stand for several concepts, and an alias for several vacancies. */
export interface Entry {
  readonly phrase: string;
  readonly concepts: readonly string[];
  readonly vacancies: readonly { readonly id: string; readonly unit?: string }[];
  /** What its concepts come to; entries of the same concepts share one. */
  readonly sense: Sense;
  /** ISO country codes, for names of countries and nationalities. */
  readonly codes: readonly string[];
  /** Places with their zones, for names of cities and countries and of a zone's time. */
  readonly places: readonly Place[];
  /** The language that the phrase belongs to; numbers, acronyms and flags belong to both. */
  readonly lang: Lang | 'any';
  /** It means something else in the other language, and counts only in its own. */
  readonly falseFriend: boolean;
  /** It is an ordinary word or a first name too, and counts with a capital only ("Polish", "Chad"). */
  readonly needsCapital: boolean;
}

/**
 * Phrases by their words, each word a number ("symbol"). Nearly every node has one way on, so that one is kept inline.
 */
export interface TrieNode {
  symbol: number;
  next: TrieNode | null;
  more: Map<number, TrieNode> | null;
  entry: Entry | null;
}

export const createNode = (): TrieNode => ({ symbol: -1, next: null, more: null, entry: null });

/** The node one word on, or null. */
export function step(node: TrieNode, symbol: number): TrieNode | null {
  if (node.symbol === symbol) return node.next;
  return node.more?.get(symbol) ?? null;
}

/** The node one word on, made where it is missing. */
export function grow(node: TrieNode, symbol: number): TrieNode {
  const there = step(node, symbol);
  if (there) return there;
  const made = createNode();
  if (node.symbol < 0) {
    node.symbol = symbol;
    node.next = made;
  } else {
    node.more ??= new Map();
    node.more.set(symbol, made);
  }
  return made;
}

/** The symbols that lead on from a node. */
export function* waysOn(node: TrieNode): Generator<number> {
  if (node.symbol >= 0) yield node.symbol;
  if (node.more) yield* node.more.keys();
}
