import { systemClock } from '../../src/clock.ts';
import type { Note } from '../../src/handoff/desk-channel.ts';
import { createInbox } from '../../src/inbox/create.ts';
import type { Posts } from '../../src/posts/posts.ts';
import type { References } from '../../src/references/references.ts';
import type { Limits } from '../../src/sending/limits.ts';
import { dealWithLeftOver } from '../chat/left-over.ts';
import type { Connected, PlatformParts, Served } from '../platforms.ts';
import { createUnderWay } from '../running/under-way.ts';
import { opens } from './actions.ts';
import type { Receipt } from './api.ts';
import { checkedToken, foundChannel } from './connect.ts';
import { createConnector } from './connector.ts';
import type { Credentials } from './credentials.ts';
import { createDeskChannel } from './desk-channel.ts';
import { createDoor, type Door, MESSAGES_PATH } from './door/door.ts';
import { personIn, placeId } from './ids.ts';
import { createLangOf } from './lang-of.ts';
import { createNames } from './names.ts';
import { createReach, isTeamsChannel } from './reach.ts';
import { createRoster } from './roster.ts';
import { createSends } from './sends.ts';
import { talkIn } from './talk.ts';
import { GLOBAL_URL } from './trusted-url.ts';
import { teamsControlsWords } from './wording/controls.ts';
import type { Bot, Workspace } from './workspace.ts';

export interface ConnectParts extends PlatformParts {
  readonly credentials: Credentials;
  /** The waits between attempts to reach Microsoft, in milliseconds. */
  readonly patience: readonly number[];
  readonly limits: Limits;
  /** In place of the address that Teams has for conversations that have not told yet. */
  readonly globalUrl?: string;
  readonly elapsed: () => number;
  readonly random: () => number;
}

/**
 * Makes sure of the secret and the desk channel, and puts together what talks with the people of Teams. Throws DeskError
 * `teams_secret_refused`, `teams_unreachable` or `desk_channel_unknown`.
 */
export async function connectTeams(parts: ConnectParts): Promise<Connected> {
  const { environment, clock, log, credentials, patience, limits, elapsed, random } = parts;
  const { TEAMS_APP_PASSWORD: secret, TEAMS_TENANT_ID: tenant, DESK_CHANNEL } = environment;
  const isLocal = environment.TEAMS_LOCAL !== undefined;
  const globalUrl = isLocal ? null : (parts.globalUrl ?? GLOBAL_URL);
  const tenants = tenant === undefined ? [] : [tenant, ...(environment.TEAMS_TENANTS ?? [])];
  const bot: Bot = { tenants: new Set(tenants) };
  const deskChannel = DESK_CHANNEL !== undefined && isTeamsChannel(DESK_CHANNEL) ? DESK_CHANNEL : undefined;

  let references: References | undefined;
  let posts: Posts | undefined;
  const api = createConnector({ credentials, clock: systemClock });
  const reach = createReach({ references: () => references, globalUrl });
  const own = { ...(tenant !== undefined && { tenant }), ...(deskChannel !== undefined && { deskChannel }) };
  const roster = createRoster({ api, bot, reach, ...own, elapsed });
  const names = createNames({ api, roster, elapsed, ...own });
  const sends = createSends(api, { clock: systemClock, random, reach, limits });
  const underWay = createUnderWay();
  const endings: (() => void | Promise<void>)[] = [];
  let door: Door | undefined;

  await checkedToken(credentials, patience);
  if (deskChannel !== undefined && globalUrl !== null) {
    await foundChannel(api, { serviceUrl: globalUrl, conversation: deskChannel }, patience);
  }

  /** That it could not be kept is no reason to pass it on twice. */
  async function noted({ message }: Receipt, { reply, person }: Note): Promise<void> {
    if (tenant === undefined || deskChannel === undefined) return;
    const key = { face: 'teams', place: placeId(tenant, deskChannel), message } as const;
    try {
      await posts?.record({ ...key, kind: 'note', by: person ?? null, lang: reply.lang, at: clock() });
    } catch (error) {
      log('store_failed', { error });
    }
  }

  function start(served: Served): void {
    const workspace: Workspace = {
      ...served,
      clock,
      log,
      bot,
      sends,
      nameOf: names.nameOf,
      langOf: createLangOf(served.people),
      roleIn: (where) => {
        const place = where.kind === 'personal' ? {} : { place: placeId(where.tenant, where.place) };
        return served.roles.roleOf({ face: 'teams', person: personIn(where), ...place });
      },
    };
    ({ references, posts } = served);
    const inbox = createInbox({ store: served.store, secret: secret ?? 'local', log });
    const talk = talkIn(workspace, inbox, { elapsed, underWay, roster, names, ...own });
    const isAlone = served.store?.dialect !== 'postgres';
    endings.push(dealWithLeftOver({ inbox, deal: talk.deal, clock: systemClock, log, isAlone }), talk.stop);
    door = createDoor({ credentials, tenants: bot.tenants, take: talk.take, log, isLocal });
  }

  return {
    name: 'teams',
    roles: { membership: roster.membership, ...(deskChannel !== undefined && { deskChannel }) },
    ...(deskChannel !== undefined &&
      tenant !== undefined && {
        channel: createDeskChannel(
          { tenant, conversation: deskChannel },
          {
            sends,
            nameOf: names.nameOf,
            name: () => names.known(deskChannel),
            noted,
            controls: (lang) => [opens(teamsControlsWords[lang].more, 'about', { l: lang })],
          },
        ),
      }),
    routes: [{ method: 'POST', path: MESSAGES_PATH, serve: (incoming, outgoing) => door?.(incoming, outgoing) }],
    serve: start,
    async stop(within) {
      const began = elapsed();
      for (const end of endings) await end();
      const undone = await underWay.settled(Math.max(0, within * 0.8));
      return undone + (await sends.drain(Math.max(0, within - (elapsed() - began))));
    },
  };
}
