import { createLookups } from '../../src/roles/lookups.ts';
import type { Membership, Standing } from '../../src/roles/membership.ts';
import { type Member, type TeamsApi, TeamsFailure, type Whereto } from './api.ts';
import { failureOf } from './failure.ts';
import { ownId, personId, personIn } from './ids.ts';
import type { Where } from './parse/parse-where.ts';
import type { Reach } from './reach.ts';
import type { Bot } from './workspace.ts';

/** What a roster says of somebody holds so long, in milliseconds, unless an activity tells of a change. */
const LASTS = 5 * 60_000;
const MOST = 10_000;

export interface RosterParts {
  readonly api: Pick<TeamsApi, 'membersOf' | 'memberOf'>;
  readonly bot: Bot;
  readonly reach: Reach;
  /** That of the desk channel; absent where the desk talks with this machine alone, and learns it from what it hears. */
  readonly tenant?: string;
  readonly deskChannel?: string;
  /** Milliseconds, never going back. */
  readonly elapsed: () => number;
}

export interface Roster {
  readonly membership: Membership;
  /** To be called with everything that somebody does: where somebody was heard last, they are found. */
  saw(where: Where): void;
  /** What somebody is called, by the desk's id of them; undefined where nobody says. Never throws. */
  nameOf(person: string): Promise<string | undefined>;
  /** They came or went: asked anew the next time. */
  changed(person: string): void;
}

/** All that is kept of somebody: what else their profile says is none of our business. */
interface Known {
  readonly name: string;
  readonly standing: Standing;
}

interface Seen {
  readonly to: Whereto;
  /** As Teams itself calls them there: Teams knows both ids, the Agents Playground knows this one alone. */
  readonly user: string;
  readonly name: string;
}

/**
 * Who belongs where, by the rosters of conversations: Teams has no list of people that a bot may read. Ids are the desk's, of
 * channels Teams' own. One look-up serves both who somebody is and what they are called.
 */
export function createRoster({ api, bot, reach, tenant: own, deskChannel, elapsed }: RosterParts): Roster {
  const seen = new Map<string, Seen>();
  let heardOf = own;
  const people = createLookups<Known>({ look, lasts: LASTS, most: MOST, elapsed });

  /** Where they may be found, and by which id: where they were heard, in their personal chat, and among the desk. */
  async function* whereOf(person: string): AsyncGenerator<readonly [Whereto, string]> {
    const { to: heard, user = ownId(person) } = seen.get(person) ?? {};
    if (heard) yield [heard, user];
    const chat = await reach.chatWith(person);
    if (chat && chat.conversation !== heard?.conversation) yield [chat, user];
    if (deskChannel === undefined || heardOf === undefined || deskChannel === heard?.conversation) return;
    const desk = await reach.to(heardOf, deskChannel);
    if (desk) yield [desk, user];
  }

  /** Throws where nobody could say; who is in none of these conversations is foreign. */
  async function look(person: string): Promise<Known> {
    let failure: TeamsFailure | undefined;
    let wasAnswered = false;
    for await (const [to, id] of whereOf(person)) {
      try {
        const member = await api.memberOf(to, id);
        if (member) return { name: member.name, standing: standingOf(member, bot) };
        wasAnswered = true;
      } catch (thrown) {
        failure = failureOf(thrown);
      }
    }
    if (failure || !wasAnswered) throw failure ?? new TeamsFailure('unknown_person');
    return { name: '', standing: 'foreign' };
  }

  return {
    membership: {
      async standingOf(person) {
        return isOurs(person, bot) ? (await people.get(person)).standing : 'foreign';
      },
      async membersOf(channel) {
        const tenant = heardOf;
        const to = tenant === undefined ? null : await reach.to(tenant, channel);
        if (tenant === undefined || to === null) throw new TeamsFailure('unknown_conversation');
        const members = await api.membersOf(to);
        return new Set(members.map(({ aadObjectId, id }) => personId(tenant, aadObjectId || id)));
      },
    },
    saw(where) {
      const { serviceUrl, place, user, name } = where;
      const person = personIn(where);
      if (own === undefined) heardOf = where.tenant;
      // Put at the end, so that whoever was silent longest goes.
      seen.delete(person);
      seen.set(person, { to: { serviceUrl, conversation: place }, user, name });
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    },
    async nameOf(person) {
      const heard = seen.get(person)?.name;
      if (heard) return heard;
      try {
        return (isOurs(person, bot) && (await people.get(person)).name) || undefined;
      } catch {
        return undefined;
      }
    },
    changed: (person) => people.drop(person),
  };
}

/** No bot is anybody's member, and nobody of a tenant that the desk is not for. */
function isOurs(person: string, { tenants }: Bot): boolean {
  const [, tenant = ''] = person.split(':');
  return !ownId(person).startsWith('28:') && (tenants.size === 0 || tenants.has(tenant));
}

/** People of other tenants are seen in shared channels, people without an account in meetings. */
function standingOf({ aadObjectId, tenant, isGuest }: Member, { tenants }: Bot): Standing {
  if (tenants.size === 0) return isGuest ? 'guest' : 'member';
  if (aadObjectId === '') return 'foreign';
  if (isGuest) return 'guest';
  return tenant === undefined || tenants.has(tenant) ? 'member' : 'foreign';
}
