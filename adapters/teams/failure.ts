import { codeBeforeDelivery } from '../../src/sending/before-delivery.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import { TeamsFailure } from './api.ts';

/** What an answer of the Connector said, of all that it says. */
export interface Refusal {
  readonly status: number;
  /** Of Teams, such as `ConversationBlockedByUser`. */
  readonly said?: string;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

/**
 * A refusal in our words. The codes of Teams stand on the page
 * learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status codes). A 403 is about the desk's
 * place in the conversation, save for the two that name another cause.
 */
export function refusal({ status, said, retryAfter }: Refusal): TeamsFailure {
  const more = { status, ...(retryAfter !== undefined && { retryAfter }) };
  if (status === 403 && said === 'InvalidBotApiHost') return new TeamsFailure('wrong_service_url', more);
  if (status === 403 && said === 'NotEnoughPermissions') return new TeamsFailure('not_permitted', more);
  return new TeamsFailure(CODES[status] ?? said ?? `http_${status}`, more);
}

const CODES: Readonly<Record<number, string>> = {
  401: 'token_refused',
  403: 'blocked',
  404: 'gone',
  412: 'busy',
  413: 'too_large',
  429: 'rate_limited',
};

/** What was thrown on the way, in our words. It may quote what was sent, so of that only a code goes on. */
export function failureOf(thrown: unknown): TeamsFailure {
  if (thrown instanceof TeamsFailure) return thrown;
  const before = codeBeforeDelivery(thrown);
  return before === undefined
    ? new TeamsFailure('no_answer')
    : new TeamsFailure('no_connection', { cause: new Error(before) });
}

/** Nothing was done, and may be done the next time. */
const NOT_NOW = new Set(['busy', 'no_connection', 'token_unreachable']);
/** It may have been done all the same. */
const PERHAPS = new Set(['no_answer', 'answer_not_understood']);

/**
 * What a failed send came to, for the send queue. Teams asks to try 502, 503 and 504 again, and none of them says that the
 * message was not created: they are unclear, so an edit is tried again and a new message is not.
 */
export function attemptOf({ code, status = 0, retryAfter }: TeamsFailure): Attempt<never> {
  if (code === 'rate_limited') {
    return { kind: 'rate_limited', scope: 'conversation', ...(retryAfter !== undefined && { retryAfter }) };
  }
  if (NOT_NOW.has(code)) return { kind: 'undelivered', code };
  const mayBeDone = PERHAPS.has(code) || status === 408 || status >= 500;
  return mayBeDone ? { kind: 'unclear', code } : { kind: 'refused', code };
}
