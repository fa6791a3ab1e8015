import type { Platform } from '../face.ts';

/** Which conversation: `place` is a channel or chat with the platform's name in front, never one of its threads. */
export interface ReferenceKey {
  readonly face: Platform;
  readonly place: string;
}

/** Whom a conversation is with: one person alone, a few in a chat, or whoever reads a channel. */
export const REFERENCE_KINDS = ['personal', 'group', 'channel'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/**
 * Where a conversation is reached when nobody has just written in it, in no platform's own types: a later SDK reads the same.
 * Of a personal chat it also says whose it is.
 */
export interface Reference extends ReferenceKey {
  /** The address that the platform gave last; it may change. */
  readonly serviceUrl: string;
  readonly kind: ReferenceKind;
  /** The person of a personal chat: the platform's id with its name in front. */
  readonly person?: string;
  /** When it was last told of (ISO UTC). */
  readonly at: string;
}

/** So long, in milliseconds, a reference that says the same is not written anew: one hour. */
export const REFRESHED_AFTER = 3_600_000;

/** References to conversations, kept from one start to the next. Throws DeskError as the store does. */
export interface References {
  /**
   * Keeps one; to be called with everything that a platform tells, and cheap where nothing is new. What was told of later is
   * not replaced.
   */
  keep(reference: Reference): Promise<void>;
  /** Null where the desk was never in that conversation, or is no more. */
  get(key: ReferenceKey): Promise<Reference | null>;
  /** The personal chat with somebody, the one that was last told of. */
  chatWith(face: Platform, person: string): Promise<Reference | null>;
  /** The desk was taken out of it. */
  drop(key: ReferenceKey): Promise<void>;
}
