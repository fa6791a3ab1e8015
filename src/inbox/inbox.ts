/** An event of a platform as it came: JSON. */
export type Envelope = Readonly<Record<string, unknown>>;

/** An envelope that was kept and not taken out. */
export interface Kept {
  readonly event: string;
  readonly envelope: Envelope;
}

/** So long, in milliseconds, an envelope is kept at most: one hour. An answer that comes later is of no use to anybody. */
export const ENVELOPE_LASTS = 3_600_000;

/**
 * What platforms told us and we acknowledged, until it is dealt with: a platform that has our word does not tell it again.
 * Every event comes in once over all instances. Envelopes hold what people say, so a store keeps them sealed, with a key
 * that is made from a secret of the platform and never stands beside them, and only until they are taken out. Throws
 * DeskError as the store does.
 */
export interface Inbox {
  /** True for whoever brings an event first; then it is kept. `event` is the platform's id with its name in front. */
  keep(event: string, envelope: Envelope): Promise<boolean>;
  /**
   * Takes an event out, in the moment before something is sent or done for it: true for one alone. Whoever dies after
   * that leaves it unanswered; no answer is better than two.
   */
  takeOut(event: string): Promise<boolean>;
  /**
   * What was kept `before` that instant (ISO UTC), within the last hour, and nobody took out: its instance died. What can't
   * be opened, because the secret was changed, is taken out and passed over.
   */
  left(before: string): Promise<readonly Kept[]>;
}
