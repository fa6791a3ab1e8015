import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../../src/errors.ts';
import { type TeamsApi, TeamsFailure, type Whereto } from './api.ts';
import type { Credentials } from './credentials.ts';
import { attemptOf, failureOf } from './failure.ts';

/** The waits between the attempts to reach Microsoft at the start, in milliseconds; after the last one the start fails. */
export const PATIENCE = [500, 1_000, 2_000, 4_000, 8_000] as const;

/** A longer wait than this, in milliseconds, is not waited for. */
const LONGEST = 30_000;

/**
 * Makes sure that Microsoft gives the desk a token. Waits for one that is down, for a while. Throws DeskError
 * `teams_secret_refused` or `teams_unreachable`.
 */
export async function checkedToken(
  { token }: Pick<Credentials, 'token'>,
  patience: readonly number[] = PATIENCE,
): Promise<void> {
  await asked(() => token(), patience);
}

/**
 * How many people the desk channel has. Null where Teams says that its conversations are reached elsewhere: that is known
 * with the first activity from there. Throws DeskError `desk_channel_unknown` where the desk is not in it: then nobody would
 * be the desk; else as `checkedToken` does.
 */
export async function foundChannel(
  api: Pick<TeamsApi, 'membersOf'>,
  to: Whereto,
  patience: readonly number[] = PATIENCE,
): Promise<number | null> {
  try {
    return (await asked(() => api.membersOf(to), patience)).length;
  } catch (thrown) {
    if (!(thrown instanceof TeamsFailure)) throw thrown;
    if (thrown.code === 'wrong_service_url') return null;
    throw new DeskError(
      'desk_channel_unknown',
      `DESK_CHANNEL: Teams does not show this channel (${thrown.code}). Add the desk’s app to the team of the channel, or set DESK_CHANNEL to a channel of a team that has it.`,
    );
  }
}

/** Throws DeskError, or the TeamsFailure of what was refused for another reason than the secret. */
async function asked<T>(ask: () => Promise<T>, patience: readonly number[]): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === 'token_refused') throw refused();
      if (attemptOf(failure).kind === 'refused') throw failure;
      const pause = patience[attempt];
      if (pause === undefined) throw unreachable(failure.code);
      await wait(Math.max(pause, Math.min(failure.retryAfter ?? 0, LONGEST)));
    }
  }
}

function refused(): DeskError {
  return new DeskError(
    'teams_secret_refused',
    'TEAMS_APP_PASSWORD: Microsoft does not accept this secret for TEAMS_APP_ID in TEAMS_TENANT_ID. Look whether the three belong together and the secret has not expired; make a new one under “Certificates & secrets” of the app registration, and copy its value, not its id.',
  );
}

function unreachable(code: string): DeskError {
  return new DeskError(
    'teams_unreachable',
    `Microsoft did not answer (${code}). Look at the network of this machine: it has to reach login.microsoftonline.com and smba.trafficmanager.net. Then start again.`,
  );
}
