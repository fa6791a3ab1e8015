import type { FactTold } from '../answer/facts-told.ts';
import type { FactId } from '../content/schema/facts.ts';
import type { Face } from '../face.ts';

/** An answer that was put where others read it. Neither its text nor who asked is kept. */
export interface Telling {
  readonly face: Face;
  /** The channel or chat, as the platform's id with its name in front. */
  readonly place: string;
  /** The platform's id of the message; the same message recorded again replaces what was recorded of it. */
  readonly message?: string;
  /** The address of the message. */
  readonly link?: string;
  readonly contentVersion: string;
  /** ISO UTC. */
  readonly at: string;
  readonly facts: readonly FactTold[];
}

/** One message that told a fact. */
export type ToldAt = Pick<Telling, 'face' | 'place' | 'link' | 'at'>;

export interface ToldOf {
  /** How many messages told it. */
  readonly count: number;
  /** The latest of them first, a few only. */
  readonly latest: readonly ToldAt[];
}

/** Which facts were told where, so that a wrong one can be put right there. Both throw DeskError as the store does. */
export interface Told {
  /** Takes note of an answer that was posted. One that tells no fact is not kept. */
  record(telling: Telling): Promise<void>;
  /** Where a fact was told at `since` (ISO UTC) or later. */
  of(vacancy: string, fact: FactId, since: string): Promise<ToldOf>;
}

/** So many of the latest messages are listed. */
export const LATEST = 5;
