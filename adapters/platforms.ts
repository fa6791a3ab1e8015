import type { Clock } from '../src/clock.ts';
import type { Desk } from '../src/desk.ts';
import type { Environment } from '../src/env.ts';
import type { Platform as PlatformName } from '../src/face.ts';
import type { Rate } from '../src/feedback/press.ts';
import type { DeskChannel } from '../src/handoff/desk-channel.ts';
import type { Log } from '../src/log/log.ts';
import type { PlatformRoles, WatchedRoles } from '../src/roles/roles.ts';
import type { Store } from '../src/store/store.ts';
import type { Check } from './doctor/check.ts';
import type { SharedParts } from './opening/kept-parts.ts';
import type { Route } from './public/routes.ts';
import { createSlack } from './slack/platform.ts';
import { createTeams } from './teams/platform.ts';

export interface PlatformParts {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a platform serves its people with. */
export interface Served extends SharedParts {
  readonly desk: Desk;
  /** Is told of what changes. */
  readonly roles: WatchedRoles;
  readonly store: Store | null;
  /** Counts thumbs; absent where nothing can be rated. */
  readonly rate?: Rate;
}

/** A platform that is connected. */
export interface Connected {
  readonly name: PlatformName;
  /** Who is who there, and the channel whose members are the desk. */
  readonly roles: PlatformRoles;
  /** That channel, to post in. */
  readonly channel?: DeskChannel;
  /** What the public listener serves for it, once `serve` was called. */
  readonly routes: readonly Route[];
  /** From now on its people talk with this desk. */
  serve(served: Served): void;
  /**
   * Takes nothing more, finishes what it has acknowledged and makes the sends that were accepted, within so many
   * milliseconds. Gives how many were not made, or perhaps not. The public listener is closed by then.
   */
  stop(within: number): Promise<number>;
}

/** What an adapter of a platform offers to the start and to the doctor. */
export interface Platform {
  readonly name: PlatformName;
  /** The variables that have to be set for it. */
  readonly variables: readonly string[];
  isConfigured(environment: Environment): boolean;
  /** Throws DeskError where the platform refuses. */
  connect(parts: PlatformParts): Promise<Connected>;
  /** Tokens, scopes, membership of the desk channel. */
  checks(environment: Environment): readonly Check[];
}

/** The platforms of this version. */
export const PLATFORMS: readonly Platform[] = [createSlack(), createTeams()];

/** Whether people of a platform talk with the desk, from this process or from another one on the same store. */
export function isPlatformConfigured(environment: Environment): boolean {
  return PLATFORMS.some(({ isConfigured }) => isConfigured(environment));
}
