import type { Fault } from './faults.ts';

/** One call of the Web API as the edge saw it. */
export interface Call {
  readonly method: string;
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
  /** `ok`, Slack's error, `http_429`, or `dropped`. */
  readonly outcome: string;
}

/** Stands at the network's edge as Slack's Web API: `http://127.0.0.1:…/api/`. */
export interface Edge {
  /** What SLACK_API_URL is set to. */
  readonly url: string;
  /** The next `times` (usually one) calls of a method go wrong: `chat.postMessage`, `respond` for response_urls, `*` for all. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  /** From now on a trigger_id or response_url that is handed out is so many milliseconds old already. */
  age(what: 'triggers' | 'response_urls', ms: number): void;
  /** What Slack would have refused, or shown otherwise than it was meant; a test with any fails at its end. */
  readonly problems: string[];
  readonly calls: readonly Call[];
  /** Calls that are being answered. */
  readonly open: number;
}
