import type { IncomingMessage, ServerResponse } from 'node:http';
import { systemElapsed } from '../../../src/clock.ts';
import type { Log } from '../../../src/log/log.ts';
import { readBody } from '../../running/body.ts';
import { withLimit } from '../../running/with-limit.ts';
import { type Activity, activitySchema, type InvokeAnswer } from '../activity.ts';
import type { Credentials } from '../credentials.ts';
import { parseWhere, type Where } from '../parse/parse-where.ts';
import { sendAnswer, sendStatus } from './answer.ts';
import { refusalOf } from './gate.ts';
import { createTurnedAway } from './turned-away.ts';

/** Where everything of Teams comes in. */
export const MESSAGES_PATH = '/api/messages';

/**
 * Takes what somebody of an allowed tenant did. Gives what an invoke is answered with; `taken` for all else, once it is kept;
 * or `busy` where Teams is to bring it again.
 */
export type Take = (activity: Activity, where: Where) => Promise<InvokeAnswer | 'taken' | 'busy'>;

export interface DoorParts {
  readonly credentials: Pick<Credentials, 'accepts'>;
  /** Lower case. Empty where it does not matter whose people these are. */
  readonly tenants: ReadonlySet<string>;
  readonly take: Take;
  readonly log: Log;
  /** Serves whoever calls from this machine, and nobody else. */
  readonly isLocal?: boolean;
  /** Milliseconds in which a body has to be here. */
  readonly readWithin?: number;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
}

/** Serves one request to MESSAGES_PATH. Never throws. */
export type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** No activity of Teams comes near so many bytes; what is larger is not even read. */
const LARGEST_BODY = 1_000_000;
const READ_WITHIN = 5_000;

/** What came in, or the status with which it is refused. */
type Came = { readonly activity: Activity; readonly where: Where } | number;

/** The door of Teams: who calls is found out first, and what goes back to a stranger is a status without a word. */
export function createDoor({
  credentials,
  tenants,
  take,
  log,
  isLocal = false,
  readWithin = READ_WITHIN,
  elapsed = systemElapsed,
}: DoorParts): Door {
  const turnedAway = createTurnedAway(log, elapsed);

  async function comeIn(incoming: IncomingMessage): Promise<Came> {
    const refused = refusalOf(incoming, isLocal);
    if (refused !== null) return refused;
    const body = await withLimit(readBody(incoming, LARGEST_BODY), readWithin, 'late');
    if (body === 'late') return 408;
    if (body === null) return 413;
    const activity = activityIn(body);
    if (activity === null) return 400;
    // Of two headers Node shows the first one; another server on the way may have looked at the second.
    const { authorization: tokens = [] } = incoming.headersDistinct;
    if (tokens.length > 1 || !(await credentials.accepts(tokens[0] ?? '', activity))) return 401;
    const where = parseWhere(activity);
    return where !== null && (tenants.size === 0 || tenants.has(where.tenant)) ? { activity, where } : 403;
  }

  async function answer(outgoing: ServerResponse, { activity, where }: Exclude<Came, number>): Promise<void> {
    const isInvoke = activity.type === 'invoke';
    try {
      const answered = await take(activity, where);
      if (answered === 'taken') sendStatus(outgoing, isInvoke ? 200 : 202);
      else if (answered === 'busy') sendStatus(outgoing, isInvoke ? 400 : 503);
      else sendAnswer(outgoing, answered);
    } catch (error) {
      log('teams_failed', { error });
      // Nobody brings an invoke again: Teams says that something went wrong, and from 500 on that the app is not there.
      sendStatus(outgoing, isInvoke ? 400 : 503);
    }
  }

  return async (incoming, outgoing) => {
    try {
      const came = await comeIn(incoming);
      if (typeof came !== 'number') return await answer(outgoing, came);
      if (came === 401 || came === 403) turnedAway();
      sendStatus(outgoing, came);
    } catch (error) {
      if (!incoming.readableAborted) log('teams_failed', { error });
      if (incoming.readableAborted || outgoing.headersSent) outgoing.destroy();
      else sendStatus(outgoing, 503);
    }
  };
}

/** Null where it is none. */
function activityIn(body: string): Activity | null {
  try {
    return activitySchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
