import type { Inbox, Kept } from '../../../src/inbox/inbox.ts';
import type { Reference } from '../../../src/references/references.ts';
import { createFewATurn } from '../../chat/few-a-turn.ts';
import { type Activity, activitySchema } from '../activity.ts';
import type { Take } from '../door/door.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { personId, personIn, placeId } from '../ids.ts';
import { parseMessage } from '../parse/parse-message.ts';
import { parseFallback } from '../parse/parse-press.ts';
import { parseWhere, type Where } from '../parse/parse-where.ts';
import type { Workspace } from '../workspace.ts';
import type { Invokes } from './invokes.ts';
import type { Press } from './surface.ts';

export interface SurfacesParts {
  readonly workspace: Workspace;
  readonly inbox: Inbox;
  readonly hearing: Hearing;
  readonly invokes: Invokes;
  /** A press from a client that knows no `Action.Execute`, which waits for no answer. */
  readonly pressed: (press: Press & { readonly verb: string }) => Promise<void>;
  readonly welcome: (activity: Activity, where: Where) => Promise<void>;
  /** Whose members are the desk: a team tells of them in another of its channels. */
  readonly deskChannel?: string;
  /** To be told of everything: rosters and names go by it. */
  readonly saw: (activity: Activity, where: Where) => void;
  /** Of somebody who came or went, by the desk's id of them: asked anew the next time. */
  readonly personChanged: (person: string) => void;
  /** Knows of work until it is done. */
  readonly underWay: <T>(work: Promise<T>) => Promise<T>;
  /** Knows of it, and logs that it failed. */
  readonly begun: (work: Promise<void>) => void;
}

export interface Surfaces {
  readonly take: Take;
  /** Deals with a message that an instance left over. */
  readonly deal: (kept: Kept) => Promise<void>;
}

/** Brings each thing that comes from Teams to what is there for it. */
export function createSurfaces(parts: SurfacesParts): Surfaces {
  const { workspace, inbox, hearing, invokes, pressed, welcome, deskChannel, saw, personChanged, underWay, begun } =
    parts;
  const { references, roles, clock, log } = workspace;
  const itsTurn = createFewATurn();

  /** That it could not be kept is no reason not to answer. */
  async function kept(where: Where): Promise<void> {
    await references.keep(referenceOf(where)).catch((error: unknown) => log('store_failed', { error }));
  }

  /** Our cards and the message extension are also used where the desk is not, such as in a chat of two people. */
  async function keptAnew(where: Where): Promise<void> {
    const reference = referenceOf(where);
    try {
      if (await references.get(reference)) await references.keep(reference);
    } catch (error) {
      log('store_failed', { error });
    }
  }

  function referenceOf(where: Where): Reference {
    const { kind, place, serviceUrl, tenant } = where;
    const whose = kind === 'personal' ? { person: personIn(where) } : {};
    return { face: 'teams', place: placeId(tenant, place), serviceUrl, kind, at: clock(), ...whose };
  }

  /**
   * Keeps a message before it is acknowledged; whoever has brought it before is not heard again. A few at a time go on then,
   * since whoever comes meanwhile is to be acknowledged before all of them are answered. Where the conversation is reached is
   * kept by then: whoever wants to be forgotten by this message is not kept anew after it.
   */
  async function once(activity: Activity, where: Where, deal: (event: string) => Promise<void>) {
    const event = `teams:${where.tenant}:${where.conversation}:${activity.id}`;
    const reached = kept(where);
    try {
      const isNew = await inbox.keep(event, { ...activity });
      if (isNew) begun(Promise.all([reached, itsTurn()]).then(() => deal(event)));
      return 'taken';
    } catch (error) {
      log('store_failed', { error });
      return 'busy';
    }
  }

  async function message(activity: Activity, where: Where): Promise<'taken' | 'busy'> {
    const deal = dealWith(activity, where);
    if (deal) return once(activity, where, deal);
    await kept(where);
    return 'taken';
  }

  /** What a message of that event is dealt with by; null for one that is not for the desk. */
  function dealWith(activity: Activity, where: Where): ((event: string) => Promise<void>) | null {
    const press = parseFallback(activity, where);
    if (press) {
      return async (event) => {
        if (await inbox.takeOut(event)) await pressed(press);
      };
    }
    const heard = parseMessage(activity);
    return heard && ((event) => hearing.hears(heard, event));
  }

  async function installed(activity: Activity, where: Where): Promise<void> {
    if (activity.action?.startsWith('remove')) return dropped(where);
    await kept(where);
    // An upgrade of the app greets nobody anew.
    if (activity.action === 'add') begun(welcome(activity, where));
  }

  async function dropped({ tenant, place }: Where): Promise<void> {
    await references.drop({ face: 'teams', place: placeId(tenant, place) });
  }

  async function changed(activity: Activity, where: Where): Promise<void> {
    const { membersAdded, membersRemoved, recipient } = activity;
    for (const channel of [where.place, deskChannel]) if (channel !== undefined) roles.changed(channel);
    for (const { aadObjectId } of [...(membersAdded ?? []), ...(membersRemoved ?? [])]) {
      if (aadObjectId) personChanged(personId(where.tenant, aadObjectId.toLowerCase()));
    }
    if (membersRemoved?.some(({ id }) => id === recipient?.id)) return dropped(where);
    await kept(where);
  }

  return {
    async take(activity, where) {
      saw(activity, where);
      switch (activity.type) {
        case 'message':
          return message(activity, where);
        case 'invoke':
          // First: whoever wants to be forgotten by a press is not kept anew after it.
          await keptAnew(where);
          return underWay(invokes(activity, where));
        case 'installationUpdate':
          await installed(activity, where);
          return 'taken';
        case 'conversationUpdate':
          await changed(activity, where);
          return 'taken';
        default:
          return 'taken';
      }
    },
    async deal({ event, envelope }) {
      const { data: activity } = activitySchema.safeParse(envelope);
      const where = activity && parseWhere(activity);
      const deal = activity && where ? dealWith(activity, where) : null;
      if (deal) await deal(event);
      else await inbox.takeOut(event);
    },
  };
}
