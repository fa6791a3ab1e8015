/** At most `most` sends (one or more) in any `within` milliseconds, wherever they begin. */
export interface Window {
  readonly most: number;
  readonly within: number;
}

export interface Bounds {
  /** Every one of them holds; none means that only the waiting is bounded. */
  readonly windows: readonly Window[];
  /** How many sends may be accepted and not yet settled; one more is told `queue_full`. */
  readonly waiting: number;
}

/** What one platform allows; each adapter has such a table, with the page where the figures stand. */
export interface Limits {
  readonly conversation: Bounds;
  /** Over all conversations of this queue. Two instances have two queues: what both may do is twice this. */
  readonly platform: Bounds;
}

/** How long a send is tried. All times in milliseconds. */
export interface Patience {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** No wait for a further attempt ends later than this after the first one began; a limit may hold it up longer. */
  readonly within: number;
  /** The wait before the second attempt is drawn from 0 to this; each further wait from twice as much. */
  readonly firstWait: number;
  /** No wait is drawn from more than this. What the platform itself asks for comes on top of it. */
  readonly longestWait: number;
  /** An attempt that has come to nothing after this is broken off and counts as `unclear`. */
  readonly attempt: number;
}

export const PATIENCE: Patience = {
  attempts: 5,
  within: 120_000,
  firstWait: 500,
  longestWait: 30_000,
  attempt: 15_000,
};
