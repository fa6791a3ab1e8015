import type { Lang } from '../../src/content/schema/text.ts';

/** Strings that the plain text must hold, by language. Spaces and apostrophes are plain here: see `plain`. */
export type Says = Readonly<Record<Lang, readonly string[]>>;

/** One line of the table: what a question on one intent of one vacancy must come to. Written by hand from the posting. */
export interface Row {
  readonly intent: string;
  /** `silent`: the posting says nothing of it. `lost`: our copy shows an empty list. */
  readonly is: 'stated' | 'conflict' | 'silent' | 'lost';
  /** The section that is named as the source. */
  readonly section?: string;
  /** What is said at any time. */
  readonly en: readonly string[];
  readonly fr: readonly string[];
  /** What is said first while one can still do it, and what once it is over. */
  readonly first?: { readonly before: Says; readonly after: Says };
  /** An answer that invites to apply: once closed, it says so before anything else. */
  readonly invites?: true;
  /** It names the state of the vacancy in its table: open or closed. */
  readonly card?: true;
  /** How the facts of the other vacancies are announced, where not all at once. */
  readonly siblings?: Says;
  /** The value of the vacancy's first fact, as the door gives it. */
  readonly value?: unknown;
}

/** Typographic apostrophes and the narrow spaces of French, made plain, so that the table can be typed and read. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[’‘]/g, "'");
}
