import type { Reply } from '../../src/reply/reply.ts';
import { withNames as withNamesOf } from '../../src/reply/with-names.ts';
import { createLookups } from '../../src/roles/lookups.ts';
import type { Activity } from './activity.ts';
import type { Connector } from './connector.ts';
import { ownId } from './ids.ts';
import type { Where } from './parse/parse-where.ts';
import type { Roster } from './roster.ts';
import type { Workspace } from './workspace.ts';

/** What the channels of a team are called holds so long, in milliseconds. */
const LASTS = 10 * 60_000;
const MOST_TEAMS = 200;
const MOST_PLACES = 2_000;

/** A person or a place of Teams as the desk keeps it, and nothing else; people's own texts are never looked at. */
const ID = /^teams:[0-9a-f-]+:\S+$/;

/** A channel or chat; people's ids have another form. */
const PLACE = /^(?:19:|a:)/;

export interface Names {
  readonly nameOf: Workspace['nameOf'];
  /** What a channel or chat is called, by its id in Teams, where that is known already. */
  known(place: string): string | undefined;
  /** To be called with every activity: Teams tells only there which team a channel belongs to. */
  heard(activity: Activity, where: Where): void;
}

export interface NamesParts {
  readonly api: Pick<Connector, 'channelsOf'>;
  readonly roster: Pick<Roster, 'nameOf'>;
  /** Whose name is looked up as soon as it can be: people are told it before anybody asks for it. */
  readonly deskChannel?: string;
  /** Milliseconds, never going back. */
  readonly elapsed: () => number;
}

interface Place {
  readonly name?: string;
  readonly team?: { readonly id: string; readonly serviceUrl: string; readonly name?: string };
}

/** Tells what people, channels and group chats are called: channels as their team lists them, people as their rosters do. */
export function createNames({ api, roster, deskChannel, elapsed }: NamesParts): Names {
  const places = new Map<string, Place>();
  const teams = createLookups({
    look: (key) => {
      const [serviceUrl = '', team = ''] = key.split(' ');
      return api.channelsOf(serviceUrl, team);
    },
    lasts: LASTS,
    most: MOST_TEAMS,
    elapsed,
  });

  async function placeName(place: string): Promise<string | undefined> {
    const known = places.get(place);
    if (!known?.team) return known?.name;
    const { id, serviceUrl, name: ofTeam } = known.team;
    try {
      // The channel that every team has goes by no name of its own.
      const name = (await teams.get(`${serviceUrl} ${id}`)).get(place) ?? (place === id ? ofTeam : undefined);
      if (name === undefined) return known.name;
      keep(place, { ...known, name });
      return name;
    } catch {
      return known.name;
    }
  }

  function keep(place: string, told: Place): void {
    places.delete(place);
    places.set(place, told);
    const [oldest] = places.keys();
    if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest);
  }

  return {
    async nameOf(id) {
      const own = ownId(id);
      return (PLACE.test(own) ? await placeName(own) : await roster.nameOf(id)) ?? id;
    },
    known: (place) => places.get(place)?.name,
    heard({ channelData, conversation }, { kind, place, serviceUrl }) {
      if (kind === 'personal') return;
      const name = (kind === 'channel' ? channelData?.channel?.name : conversation.name) || places.get(place)?.name;
      const { id, name: ofTeam } = channelData?.team ?? {};
      const team = id ? { id, serviceUrl, ...(ofTeam && { name: ofTeam }) } : places.get(place)?.team;
      if (name || team) keep(place, { ...(name && { name }), ...(team && { team }) });
      if (place === deskChannel && !name) void placeName(place);
    },
  };
}

/** The reply with the names of people and places in Teams in place of the ids that it tells of. */
export function withNames(reply: Reply, nameOf: Workspace['nameOf']): Promise<Reply> {
  return withNamesOf(reply, ID, nameOf);
}
