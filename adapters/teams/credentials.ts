import type { Activity } from './activity.ts';

/**
 * How the desk and Teams make sure of each other: all that the SDK is used for, so that another one takes the place of one
 * file. Nothing of the SDK goes past it, its types included.
 */
export interface Credentials {
  /**
   * Whether a request comes from Teams and is meant for this bot: its `authorization` header is a token of theirs for our
   * app, signed, in time, and for the `serviceUrl` that the activity names. Throws where that can't be found out now.
   */
  accepts(authorization: string, activity: Pick<Activity, 'channelId' | 'serviceUrl'>): Promise<boolean>;
  /**
   * What goes along with each call to Teams, null where none is needed: on this machine alone. Kept and renewed by itself.
   * Throws TeamsFailure `token_refused` or `token_unreachable`.
   */
  token(): Promise<string | null>;
}
