import type { FactId } from '../content/schema/facts.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Topic } from '../memory.ts';
import type { PostKind } from '../posts/posts.ts';

/** One thing that is kept of a person. `at` is ISO UTC. */
export type Trace =
  | { readonly kind: 'lang'; readonly lang: Lang | null; readonly at: string | null }
  /** They set what a place does. */
  | { readonly kind: 'settings'; readonly place: string; readonly at: string }
  | ({ readonly kind: 'held' } & OfFact)
  | ({ readonly kind: 'released' } & OfFact)
  | Posted
  /** Where the personal chat with them is reached, as it was last told. */
  | { readonly kind: 'chat'; readonly place: string; readonly at: string }
  /** What a private conversation of theirs is about. */
  | ({ readonly kind: 'topic' } & Pick<Topic, 'vacancies' | 'intents' | 'at'>)
  /** What they said of themselves, in their words. */
  | { readonly kind: 'stated'; readonly said: readonly Said[]; readonly at: string };

interface OfFact {
  readonly vacancy: string;
  readonly fact: string;
  readonly at: string;
}

/** Messages of one kind that were posted for them in one place, so many, the last of them `at`. */
export interface Posted {
  readonly kind: 'posted';
  readonly post: PostKind;
  readonly place: string;
  readonly count: number;
  readonly at: string;
  /** Their own line on a card. */
  readonly line?: string;
}

interface Said {
  readonly about: FactId;
  readonly words: string;
}

/** Somebody who asks what is kept of them. */
export interface Subject {
  /** The id under which things of theirs are kept. */
  readonly id?: string;
  /** The conversation that they have with the desk alone, and ask in. */
  readonly conversation?: string;
}

/** One place where something of people can be kept. */
export interface Keeper {
  find(subject: Subject): Promise<readonly Trace[]>;
  /** Afterwards `find` gives nothing, and their id stands nowhere. Throws DeskError as the store does. */
  forget(subject: Subject): Promise<void>;
}

/** Stands instead of the id of somebody who was forgotten, where a record has to stay. */
export const FORMER_MEMBER = 'former';
