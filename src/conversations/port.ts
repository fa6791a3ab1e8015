import type { Memory } from '../memory.ts';

/** A conversation's memory with the version that a `put` must show to replace it. */
export interface Held {
  readonly memory: Memory;
  readonly version: number;
}

/**
 * Where conversations are kept between turns. An implementation keeps `memory.stated` in this process only: what people
 * said of themselves is never written anywhere. Whether a memory still holds is judged by the core, not here.
 */
export interface Conversations {
  /** The memory of a conversation; one that is not known (or no longer) has the empty memory and version 0. */
  get(conversation: string): Promise<Held>;
  /**
   * Compare and set: stores `memory` if `version` is still the one that `get` gave, and says whether it did.
   * After `false` somebody else's turn came between: read again, answer again.
   */
  put(conversation: string, memory: Memory, version: number): Promise<boolean>;
}
