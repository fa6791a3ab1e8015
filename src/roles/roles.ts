import { systemElapsed } from '../clock.ts';
import { isPlatform, type Platform } from '../face.ts';
import { type Log, silent } from '../log/log.ts';
import { createLookups, type Lookups } from './lookups.ts';
import type { Membership, Standing } from './membership.ts';
import type { Asker, Role, Roles } from './role.ts';

export interface PlatformRoles {
  readonly membership: Membership;
  /** Whose members are the desk. Without one nobody is, and people can only ask. */
  readonly deskChannel?: string;
}

export interface RolesParts {
  /** The platforms that are configured. Where there is none, the console is the desk of itself. */
  readonly platforms?: Readonly<Partial<Record<Platform, PlatformRoles>>>;
  /** Platforms are configured, though another process serves them: this one's console only asks. */
  readonly isServedElsewhere?: boolean;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
  readonly log?: Log;
}

export interface WatchedRoles extends Roles {
  /** Somebody came into a channel or left it. */
  changed(channel: string): void;
  /** Somebody's account was changed: made a guest, or deactivated. */
  personChanged(person: string): void;
}

/** So long an answer of the platform holds, in milliseconds, when none of its events tells of a change: five minutes. */
export const LOOKUP_LASTS = 5 * 60_000;

/** Of so many people the standing is kept. */
const MOST_PEOPLE = 10_000;

/** More than the desk channels of both platforms. */
const MOST_CHANNELS = 10;

interface Watched {
  readonly deskChannel: string | undefined;
  readonly standings: Lookups<Standing>;
  readonly channels: Lookups<ReadonlySet<string>>;
}

/**
 * Roles by what the platforms know. The members of the desk channel are the desk, guests whom it let in included; who is
 * of another workspace or tenant is a stranger, wherever they are. Once there is a platform, the console only asks.
 */
export function createRoles({
  platforms = {},
  isServedElsewhere = false,
  elapsed = systemElapsed,
  log = silent,
}: RolesParts): WatchedRoles {
  const watched = new Map<string, Watched>(
    Object.entries(platforms).map(([name, { membership, deskChannel }]) => [
      name,
      {
        deskChannel,
        standings: createLookups({
          look: async (person) => membership.standingOf(person),
          lasts: LOOKUP_LASTS,
          most: MOST_PEOPLE,
          elapsed,
        }),
        channels: createLookups({
          look: async (channel) => membership.membersOf(channel),
          lasts: LOOKUP_LASTS,
          most: MOST_CHANNELS,
          elapsed,
        }),
      },
    ]),
  );
  const ofConsole: Role = watched.size === 0 && !isServedElsewhere ? 'desk' : 'member';

  /** What was found, or nothing. */
  async function found<Found>(looking: Promise<Found>): Promise<Found | undefined> {
    try {
      return await looking;
    } catch (error) {
      log('membership_unknown', { error });
      return undefined;
    }
  }

  async function onPlatform({ standings, channels, deskChannel }: Watched, person: string): Promise<Role> {
    const [standing, desk] = await Promise.all([
      found(standings.get(person)),
      deskChannel === undefined ? undefined : found(channels.get(deskChannel)),
    ]);
    if (standing === undefined || standing === 'foreign') return 'stranger';
    return desk?.has(person) ? 'desk' : standing;
  }

  return {
    async roleOf({ face, person }: Asker) {
      if (!isPlatform(face)) return ofConsole;
      const platform = watched.get(face);
      return platform && person !== undefined ? onPlatform(platform, person) : 'stranger';
    },
    hasDesk(face) {
      if (isPlatform(face)) return watched.get(face)?.deskChannel !== undefined;
      return (
        ofConsole === 'desk' ||
        isServedElsewhere ||
        [...watched.values()].some(({ deskChannel }) => deskChannel !== undefined)
      );
    },
    changed(channel) {
      for (const { channels } of watched.values()) channels.drop(channel);
    },
    personChanged(person) {
      for (const { standings } of watched.values()) standings.drop(person);
    },
  };
}
