import type { Lang } from '../content/schema/text.ts';
import type { Entry } from './phrase-trie.ts';
import type { StatedFacts } from './stated/stated.ts';
import type { Whose } from './stated/whose.ts';

/** What a token looks like: a number begins with a digit ("22", "22yo", "250770"), a letter stands alone. */
export type TokenKind = 'word' | 'letter' | 'number' | 'picture' | 'flag';

/** A word of the utterance; `norm` is folded (lower case, no accents, plain apostrophes). Offsets are UTF-16 positions. */
export interface Token {
  readonly text: string;
  readonly norm: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** 0 none · 1 comma or dash before it · 2 a new sentence or line begins with it */
  readonly gap: 0 | 1 | 2;
  /** A question mark follows it. */
  readonly asks: boolean;
}

/** A correction of one token, kept for the trace. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A phrase found: tokens `from` up to, not including, `to`. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entry: Pick<Entry, 'phrase' | 'concepts'> & Partial<Pick<Entry, 'places'>>;
}

export interface VacancyMatch {
  readonly id: string;
  /** The unit of the vacancy's division that was named, if one was. */
  readonly unit?: string;
  readonly from: number;
  readonly to: number;
}

export type Confidence = 'high' | 'medium' | 'low';

/** One intent that the utterance reaches, with the rule that fired and the phrases that earned it. */
export interface IntentMatch {
  readonly intent: string;
  readonly rule: string;
  readonly evidence: readonly Hit[];
  readonly score: number;
  readonly needed: number;
  readonly confidence: Confidence;
  /** Token offset of the first word of the evidence: answers come in the order asked. */
  readonly at: number;
}

/** The meaning of one utterance, before memory and content's facts are looked at. */
export interface Understanding {
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  /** The language of its words; null where they tell none. */
  readonly lang: Lang | null;
  /** The language in which the answer is wished for, in so many words. */
  readonly wishes: Lang | null;
  /** Accepted, in the order asked, each intent once. */
  readonly intents: readonly IntentMatch[];
  /** Reached but not accepted, best first. */
  readonly runnersUp: readonly IntentMatch[];
  readonly vacancies: readonly VacancyMatch[];
  /** What the asker states of one particular person; null where nothing is. */
  readonly stated: StatedFacts | null;
  /** Of whom it is stated; null where that is not said. */
  readonly statedOf: Whose | null;
  readonly corrections: readonly Correction[];
  readonly unexplained: readonly string[];
  /** Questions among several of which nothing was understood, as they were written. */
  readonly unread: readonly string[];
  /** An ellipsis ("and for OPS?", "what about telework?") takes the missing half from memory. */
  readonly ellipsis: boolean;
  /** A word of the trade stands in it (internship, apply, a vacancy's name), and none of another domain. */
  readonly speaksOfVacancies: boolean;
}
