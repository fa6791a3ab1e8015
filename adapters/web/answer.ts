import type { Lang } from '../../src/content/schema/text.ts';
import type { About } from '../../src/feedback/opinion.ts';
import type { DrawnElement } from './tree.ts';

/** A reply as the page draws it. */
export interface DrawnReply {
  readonly lang: Lang;
  readonly drawings: readonly DrawnElement[];
  /** The whole reply as plain text, to be copied. */
  readonly text: string;
}

/** What the page gets for a question. */
export interface PageAnswer extends DrawnReply {
  /** The evidence, line by line; none for a shared answer. */
  readonly why: readonly { readonly label: string; readonly value: string }[];
  /** What a rating of it is counted by; null where it can't be rated. */
  readonly about: About | null;
  /** The instant as of which it was answered, ISO UTC. */
  readonly now: string;
  /** Whether that came from a practice clock, the page's or the start's. */
  readonly practice: boolean;
}
