import { codeBeforeDelivery } from '../../src/sending/before-delivery.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import { SlackFailure } from './api.ts';

/** The fields that Slack's SDK puts on what it throws; each of its errors has some of them. */
interface Thrown {
  readonly code?: unknown;
  readonly data?: { readonly error?: unknown };
  readonly retryAfter?: unknown;
  readonly statusCode?: unknown;
  readonly original?: unknown;
}

/** What the SDK threw, in our words. It may quote what was sent, so of that only the code goes on. */
export function failureOf(thrown: unknown): SlackFailure {
  if (thrown instanceof SlackFailure) return thrown;
  const { data, retryAfter, statusCode, original } = (thrown instanceof Error ? thrown : {}) as Thrown;
  if (typeof data?.error === 'string') return new SlackFailure(data.error);
  if (typeof retryAfter === 'number') return new SlackFailure('ratelimited', { retryAfter: retryAfter * 1_000 });
  if (typeof statusCode === 'number') return new SlackFailure(`http_${statusCode}`);
  const before = codeBeforeDelivery(original ?? thrown);
  return before === undefined
    ? new SlackFailure('no_answer')
    : new SlackFailure('no_connection', { cause: new Error(before) });
}

/** Slack did not get as far as doing anything, and may do it the next time. */
const NOT_NOW = new Set(['no_connection']);
/** Slack may have done it all the same. */
const PERHAPS = /^(?:http_5\d\d|no_answer|internal_error|fatal_error|service_unavailable|request_timeout)$/;

/** What a failed send came to, for the send queue. */
export function attemptOf({ code, retryAfter }: SlackFailure): Attempt<never> {
  if (code === 'ratelimited' || code === 'rate_limited') {
    return { kind: 'rate_limited', scope: 'conversation', ...(retryAfter !== undefined && { retryAfter }) };
  }
  if (NOT_NOW.has(code)) return { kind: 'undelivered', code };
  return PERHAPS.test(code) ? { kind: 'unclear', code } : { kind: 'refused', code };
}
