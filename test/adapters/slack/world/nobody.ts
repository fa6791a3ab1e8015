import { webApi } from '@slack/bolt';
import { TOKENS } from './cast.ts';
import type { Edge } from './edge.ts';
import type { Start } from './language.ts';

/** No app at all: whatever is delivered would be lost. */
export const nobody: Start = async () => ({ stop: async () => {} });

/** Slack's own client, which tries nothing again, and waits for an answer so long, in milliseconds. */
export function clientOf({ url }: Edge, token: string = TOKENS.bot, timeout = 15_000): webApi.WebClient {
  const once = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout } as const;
  return new webApi.WebClient(token, { slackApiUrl: url, ...once, logLevel: webApi.LogLevel.ERROR });
}
