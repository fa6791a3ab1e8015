/** Which calls of the desk: new messages, edits, deletions, new chats, rosters, teams, or all. */
export type Kind = 'send' | 'edit' | 'delete' | 'create' | 'members' | 'team';

/** What goes wrong with a call. */
export type Fault =
  /** Too many. `retryAfter` in seconds, absent where Teams names none. */
  | { readonly status: 429; readonly retryAfter?: number }
  /** Refused or broken. With `taken` the call was done nevertheless. `code` is what Teams names as the error's code. */
  | {
      readonly status: 400 | 401 | 403 | 404 | 412 | 413 | 500 | 502 | 503 | 504;
      readonly code?: string;
      readonly taken?: true;
    }
  /** The connection is reset before anything was done, or after it was done. */
  | { readonly drop: 'before' | 'after' }
  /** No answer ever comes; with `after` it was done. */
  | { readonly hang: 'before' | 'after' }
  /** Done and answered so many milliseconds late. */
  | { readonly slow: number };

export type Refusal = Extract<Fault, { readonly status: number }>;

export interface Faults {
  /** The next `times` calls of a kind go wrong like this; usually one. */
  fail(kind: Kind | '*', fault: Fault, times?: number): void;
  /** Whatever was ordered and did not happen yet is off. */
  heal(): void;
  /** Takes the next fault of a kind. */
  next(kind: Kind): Fault | null;
}

/** Faults in the order in which they were ordered. */
export function createFaults(): Faults {
  let ordered: { readonly kind: Kind | '*'; readonly fault: Fault; left: number }[] = [];

  return {
    fail(kind, fault, times = 1) {
      ordered.push({ kind, fault, left: times });
    },
    heal() {
      ordered = [];
    },
    next(kind) {
      const found = ordered.find((one) => one.left > 0 && (one.kind === kind || one.kind === '*'));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

/** The code that Teams names with a status, where nothing else is ordered. */
export const CODES = {
  400: 'BadArgument',
  401: 'Unauthorized',
  403: 'ForbiddenOperationException',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
} as const;

/** An error as the connector words it. */
export function errorBody(code: string): object {
  return { error: { code, message: `${code}, says the connector of the tests.` } };
}
