/**
 * What one attempt came to, as the adapter reads it from the platform's answer. In doubt it is `unclear`: a message that
 * staff look for themselves is a smaller harm than one that applicants get twice.
 */
export type Attempt<R> =
  /** Delivered. `receipt` is what the platform calls the message, so that it can be edited later. */
  | { readonly kind: 'sent'; readonly receipt: R }
  /**
   * Not delivered: too many (429). `retryAfter` in milliseconds, where the platform names it; `scope` is what has to wait
   * for so long.
   */
  | { readonly kind: 'rate_limited'; readonly retryAfter?: number; readonly scope: 'conversation' | 'platform' }
  /** Surely not delivered, and worth another attempt: no connection (which a send may just throw), 412 of Teams. */
  | { readonly kind: 'undelivered'; readonly code: string }
  /** Surely not delivered, and the same attempt would be refused again: no such channel, too large. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It may have been delivered: no answer in time, a connection that dropped, 5xx, `internal_error` of Slack. */
  | Unclear;

export interface Unclear {
  readonly kind: 'unclear';
  readonly code: string;
  /** What was thrown, for the log's kind and place. It may quote the message: never log it whole. */
  readonly cause?: unknown;
}

/**
 * What a send came to in the end. Only `sent` was surely delivered and only `unclear` may have been; after all others the
 * caller can send anew without fear of doubling.
 */
export type Outcome<R> =
  | { readonly kind: 'sent'; readonly receipt: R }
  | { readonly kind: 'refused'; readonly code: string }
  | Unclear
  /** All attempts that patience allows were in vain; `code` is `rate_limited`, or that of the last `undelivered` one. */
  | { readonly kind: 'gave_up'; readonly code: string }
  /** Its turn would have come at `expiresAt` or later. */
  | { readonly kind: 'expired' }
  /** Too many were waiting, in this conversation or over all; told at once. */
  | { readonly kind: 'queue_full' }
  /** The queue was drained before its turn came, or takes nothing any more. */
  | { readonly kind: 'stopped' };
