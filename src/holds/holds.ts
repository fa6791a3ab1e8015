import type { FactId } from '../content/schema/facts.ts';

/** A fact that is, or was, being checked by staff. */
export interface Hold {
  readonly vacancy: string;
  readonly fact: FactId;
  /** Who held it, by the id that things of theirs are kept under; null where nobody could tell. */
  readonly by: string | null;
  /** ISO UTC. */
  readonly at: string;
  /** Null while it holds. */
  readonly released: { readonly by: string | null; readonly at: string } | null;
}

/** Who holds or releases which fact, and when (ISO UTC). */
export interface HoldAct {
  readonly vacancy: string;
  readonly fact: FactId;
  readonly by: string | null;
  readonly at: string;
}

/** Facts that no answer may tell until staff have checked them. */
export interface Holds {
  /** What is held outlives a restart. */
  readonly isLasting: boolean;
  /**
   * What is held now, each as `ops.stipend`; the same list as before while nothing changes. Where it can't be looked up,
   * what was known last still holds; throws only where nothing was ever known, since a held fact might be told then.
   */
  held(): Promise<readonly string[]>;
  /** Holds a fact; where it is held already, gives that hold and changes nothing. */
  hold(act: HoldAct): Promise<{ readonly isNew: boolean; readonly hold: Hold }>;
  /** Releases a fact, and gives the hold that ended; null where it was not held. */
  release(act: HoldAct): Promise<Hold | null>;
  /** What is held now, the latest first. */
  list(): Promise<readonly Hold[]>;
  /** Every hold of one fact, the latest first. */
  historyOf(vacancy: string, fact: FactId): Promise<readonly Hold[]>;
}

/** A held fact as `held` lists it. */
export function heldKey(vacancy: string, fact: string): string {
  return `${vacancy}.${fact}`;
}
