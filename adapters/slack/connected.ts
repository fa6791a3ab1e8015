import { systemClock } from '../../src/clock.ts';
import type { Note } from '../../src/handoff/desk-channel.ts';
import { createInbox } from '../../src/inbox/create.ts';
import type { Inbox, Kept } from '../../src/inbox/inbox.ts';
import type { Posts } from '../../src/posts/posts.ts';
import { createExplanations } from '../chat/explanations.ts';
import { dealWithLeftOver } from '../chat/left-over.ts';
import type { Connected, PlatformParts, Served } from '../platforms.ts';
import { createUnderWay, type UnderWay } from '../running/under-way.ts';
import { createAnswering } from './answering/answering.ts';
import type { Receipt } from './api.ts';
import { checkedAppToken, foundChannel, identified } from './connect.ts';
import { createCorrecting } from './correct/correcting.ts';
import { createDeskChannel } from './desk-channel.ts';
import { createHearing, type Hearing } from './hearing/hearing.ts';
import { createSlash } from './hearing/slash.ts';
import { createHome } from './home/home.ts';
import { personId, placeId } from './ids.ts';
import { createSlackApp, EVENTS_PATH, reachSlack, type SlackApp, type Way } from './index.ts';
import type { SendLimits } from './limits.ts';
import { createNames } from './names.ts';
import { heardIn } from './parse/parse-envelope.ts';
import { createPeople, type People } from './people.ts';
import { createChoices } from './pressing/choices.ts';
import { createMore } from './pressing/more.ts';
import { createThumbs } from './pressing/thumbs.ts';
import { createWhy } from './pressing/why.ts';
import { createSends } from './sends.ts';
import { createShareAnswer } from './share/share-answer.ts';
import { createSharing } from './share/sharing.ts';
import { createSuggesting } from './suggest/suggesting.ts';
import { createSurfaces, type Surfaces } from './surfaces/surfaces.ts';
import { keepCardsTrue } from './upkeep/upkeep.ts';
import type { Workspace } from './workspace.ts';

export interface ConnectParts extends PlatformParts {
  /** The waits between attempts to reach Slack, in milliseconds. */
  readonly patience: readonly number[];
  readonly limits: SendLimits;
  readonly elapsed: () => number;
  readonly random: () => number;
}

/** Slack's ids of channels; those of Teams look otherwise. */
const CHANNEL = /^[CG][A-Z0-9]+$/;

/**
 * Finds out who the bot is, and puts together what talks with the people of its workspace. Throws DeskError
 * `slack_token_refused`, `slack_unreachable` or `desk_channel_unknown`.
 */
export async function connectSlack(parts: ConnectParts): Promise<Connected> {
  const { environment, clock, log, patience, limits, elapsed, random } = parts;
  const { SLACK_BOT_TOKEN: token = '', SLACK_API_URL: apiUrl, DESK_CHANNEL } = environment;
  const way = wayIn(parts);
  const reached = reachSlack(token, apiUrl);
  const bot = await identified(reached, patience);
  if ('appToken' in way) await checkedAppToken(reached, way.appToken, patience);
  const deskChannel = DESK_CHANNEL !== undefined && CHANNEL.test(DESK_CHANNEL) ? DESK_CHANNEL : undefined;
  const channel = deskChannel === undefined ? undefined : await foundChannel(reached, deskChannel, bot);

  const { api } = reached;
  const people = createPeople(api, bot, elapsed);
  const nameOf = createNames(api, people, elapsed);
  const sends = createSends(api, { clock: systemClock, random, limits });
  const underWay = createUnderWay();
  const endings: (() => void | Promise<void>)[] = [];
  let surfaces: Surfaces | undefined;
  let app: SlackApp | undefined;
  let posts: Posts | undefined;

  /** That it could not be kept is no reason to pass it on twice. */
  async function noted({ channel: at, ts }: Receipt, { reply, person }: Note): Promise<void> {
    const key = { face: 'slack', place: placeId(bot.team, at), message: ts } as const;
    try {
      await posts?.record({ ...key, kind: 'note', by: person ?? null, lang: reply.lang, at: clock() });
    } catch (error) {
      log('store_failed', { error });
    }
  }

  async function start(served: Served): Promise<void> {
    const roleOf: Workspace['roleOf'] = (user, place) =>
      served.roles.roleOf({
        face: 'slack',
        person: personId(bot.team, user),
        ...(place !== undefined && { place: placeId(bot.team, place) }),
      });
    const workspace: Workspace = { ...served, clock, log, bot, api, sends, readers: people, nameOf, roleOf };
    posts = served.posts;
    const inbox = createInbox({ store: served.store, secret: token, log });
    const talk = talkIn(workspace, inbox, { elapsed, underWay, people });
    surfaces = talk.surfaces;
    app = await createSlackApp({ token, bot, way, surfaces, ...(apiUrl && { apiUrl }) });
    const isAlone = served.store?.dialect !== 'postgres';
    const deal = async ({ event, envelope }: Kept) => {
      const heard = heardIn(envelope, bot);
      if (heard) await talk.hearing.hears(heard, event);
      else await inbox.takeOut(event);
    };
    endings.push(dealWithLeftOver({ inbox, deal, clock: systemClock, log, isAlone }));
    endings.push(keepCardsTrue(workspace).stop);
    app.start();
  }

  return {
    name: 'slack',
    roles: { membership: people.membership, ...(deskChannel !== undefined && { deskChannel }) },
    ...(channel && { channel: createDeskChannel(channel, { sends, readers: people, noted }) }),
    routes:
      'appToken' in way
        ? []
        : [{ method: 'POST', path: EVENTS_PATH, serve: (incoming, outgoing) => app?.listener?.(incoming, outgoing) }],
    serve: (served) => void start(served).catch((error: unknown) => log('slack_failed', { error })),
    async stop(within) {
      const began = elapsed();
      for (const end of endings) await end();
      await app?.stop().catch((error: unknown) => log('slack_failed', { error }));
      const undone = await underWay.settled(Math.max(0, within * 0.8));
      return undone + (await sends.drain(Math.max(0, within - (elapsed() - began))));
    },
  };
}

/** Over the socket where its token is set: that needs no address on the internet. */
function wayIn({ environment: { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } }: Pick<ConnectParts, 'environment'>): Way {
  if (SLACK_APP_TOKEN !== undefined) return { appToken: SLACK_APP_TOKEN };
  return { signingSecret: SLACK_SIGNING_SECRET ?? '' };
}

interface TalkParts {
  readonly elapsed: () => number;
  readonly underWay: UnderWay;
  readonly people: People;
}

/** Everything that listens to people, each thing in one place. */
function talkIn(
  workspace: Workspace,
  inbox: Inbox,
  { elapsed, underWay, people }: TalkParts,
): { readonly surfaces: Surfaces; readonly hearing: Hearing } {
  const explanations = createExplanations(elapsed);
  const answering = createAnswering(workspace, explanations);
  const hearing = createHearing(workspace, inbox, answering);
  const correcting = createCorrecting(workspace);
  const sharing = createSharing(workspace);
  const shareAnswer = createShareAnswer(workspace, sharing);
  const home = createHome(workspace);
  const surfaces = createSurfaces({
    workspace,
    inbox,
    hearing,
    slash: createSlash(workspace, answering, sharing),
    showHome: home.show,
    features: [
      createChoices(workspace, answering),
      createWhy(workspace, explanations),
      createThumbs(workspace),
      createMore(workspace, {
        share: shareAnswer,
        correct: correcting.open,
        correctCard: ({ body }, { user, channel, ts }) =>
          sharing.correct(body.trigger_id, { user, at: { channel, ts } }),
      }),
      { presses: { pass: shareAnswer } },
      sharing,
      home,
      createSuggesting(workspace),
      correcting,
    ],
    accountChanged: people.changed,
    underWay,
  });
  return { surfaces, hearing };
}
