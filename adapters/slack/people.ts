import { zoneSchema } from '../../src/content/schema/text.ts';
import { createLookups } from '../../src/roles/lookups.ts';
import type { Membership, Standing } from '../../src/roles/membership.ts';
import type { SlackApi } from './api.ts';
import { ownId } from './ids.ts';
import type { Bot, Reader, Readers } from './workspace.ts';

type User = Awaited<ReturnType<SlackApi['userInfo']>>;

/** What Slack says of somebody holds so long, in milliseconds, unless one of its events tells of a change. */
const LASTS = 5 * 60_000;
const MOST = 10_000;

export interface People extends Readers {
  readonly membership: Membership;
  /** Their account was changed: asked anew the next time. */
  changed(user: string): void;
}

/** All that is kept of somebody: what else stands in their profile is none of our business, and much to hold. */
interface Known {
  readonly reader: Reader;
  readonly standing: Standing;
}

/** What Slack knows of people: one look-up serves both who they are and in which zone and language they read. */
export function createPeople(api: SlackApi, bot: Bot, elapsed: () => number): People {
  const users = createLookups<Known>({
    look: async (user) => {
      const found = await api.userInfo(user);
      return { reader: readerOf(found), standing: standingOf(found, bot) };
    },
    lasts: LASTS,
    most: MOST,
    elapsed,
  });

  return {
    async of(user) {
      try {
        return (await users.get(user)).reader;
      } catch {
        return { name: user };
      }
    },
    membership: {
      standingOf: async (person) => (await users.get(ownId(person))).standing,
      async membersOf(channel) {
        const members = await api.membersOf(channel);
        return new Set([...members].map((user) => `slack:${bot.team}:${user}`));
      },
    },
    changed: (user) => users.drop(user),
  };
}

function readerOf({ tz, locale, name, profile }: User): Reader {
  const lang = locale?.slice(0, 2);
  return {
    name: profile?.display_name || profile?.real_name || name || '',
    ...(zoneSchema.safeParse(tz).success && tz !== undefined && { zone: tz }),
    ...((lang === 'en' || lang === 'fr') && { lang }),
  };
}

/** People of other workspaces are seen in shared channels; bots, and who was deactivated, are nobody's members. */
function standingOf(user: User, { team }: Bot): Standing {
  const { team_id, enterprise_user, is_stranger, is_restricted, is_ultra_restricted, is_bot, deleted } = user;
  // In an organisation of several workspaces people belong to the one that they came in by, and are at home in more.
  const isHere = team_id === undefined || team_id === team || enterprise_user?.teams?.includes(team) === true;
  const isOurs = isHere && is_stranger !== true;
  if (!isOurs || is_bot === true || deleted === true) return 'foreign';
  return is_restricted === true || is_ultra_restricted === true ? 'guest' : 'member';
}
