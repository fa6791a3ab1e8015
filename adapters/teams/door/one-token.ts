import { withLimit } from '../../running/with-limit.ts';
import { TeamsFailure } from '../api.ts';

/** What the SDK puts on what it throws where Entra answered. */
interface Thrown {
  readonly errorCode?: unknown;
  readonly status?: unknown;
}

/** Statuses below 500 with which Entra says: later. */
const LATER: ReadonlySet<number> = new Set([408, 429]);

/**
 * Hands out the token for calls to Teams. `fetchToken` keeps it and gets a new one in time, but for each caller by itself
 * and without end: here all who come meanwhile wait for the same, and `within` so many milliseconds. Throws TeamsFailure
 * `token_refused` where Entra does not take app, secret or tenant, else `token_unreachable`; nothing that it said is kept.
 */
export function createOneToken(fetchToken: () => Promise<string>, within: number): () => Promise<string> {
  let underWay: Promise<string> | undefined;

  async function get(): Promise<string> {
    const token = await withLimit(fetchToken(), within, null).catch((error: unknown) => {
      throw failureOfToken(error);
    });
    if (token === null) throw new TeamsFailure('token_unreachable');
    return token;
  }

  return () => {
    underWay ??= get().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function failureOfToken(thrown: unknown): TeamsFailure {
  const { errorCode, status } = (thrown instanceof Error ? thrown : {}) as Thrown;
  const answered = typeof errorCode === 'string' && typeof status === 'number' ? status : undefined;
  if (answered === undefined) return new TeamsFailure('token_unreachable');
  const isRefused = answered >= 400 && answered < 500 && !LATER.has(answered);
  return new TeamsFailure(isRefused ? 'token_refused' : 'token_unreachable', { status: answered });
}
