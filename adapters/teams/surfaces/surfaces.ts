import type { Inbox, Kept } from '../../../src/inbox/inbox.ts';
import type { Reference } from '../../../src/references/references.ts';
import { createFewATurn } from '../../chat/few-a-turn.ts';
import { type Activity, activitySchema } from '../activity.ts';
import type { Take } from '../door/door.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { personId, personIn, placeId } from '../ids.ts';
import { type Heard, parseMessage } from '../parse/parse-message.ts';
import { parseFallback } from '../parse/parse-press.ts';
import type { Where } from '../parse/parse-where.ts';
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
  /** Knows of work until it is done. */
  readonly underWay: <T>(work: Promise<T>) => Promise<T>;
}

export interface Surfaces {
  readonly take: Take;
  /** Deals with a message that an instance left over. */
  readonly deal: (kept: Kept) => Promise<void>;
}

/** Brings each thing that comes from Teams to what is there for it. */
export function createSurfaces(parts: SurfacesParts): Surfaces {
  const { workspace, inbox, hearing, invokes, pressed, welcome, deskChannel, saw, underWay } = parts;
  const { references, roles, clock, log } = workspace;
  const itsTurn = createFewATurn();

  function failed(error: unknown): void {
    log('teams_failed', { error });
  }

  function begun(work: Promise<void>): void {
    void underWay(work.catch(failed));
  }

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
    const press = parseFallback(activity, where);
    const heard = press ? null : parseMessage(activity);
    if (press) return once(activity, where, (event) => fallenBack(press, event));
    if (heard) return once(activity, where, (event) => hearing.hears(inThread(heard, activity), event));
    await kept(where);
    return 'taken';
  }

  async function fallenBack(press: Press & { readonly verb: string }, event: string): Promise<void> {
    if (await inbox.takeOut(event)) await pressed(press);
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
      if (aadObjectId) roles.personChanged(personId(where.tenant, aadObjectId.toLowerCase()));
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
      const read = activitySchema.safeParse(envelope);
      const heard = read.success ? parseMessage(read.data) : null;
      if (heard && read.success) await hearing.hears(inThread(heard, read.data), event);
      else await inbox.takeOut(event);
    },
  };
}

/** In a channel an answer stands in the thread, which a first message begins. */
function inThread(heard: Heard, { id }: Activity): Heard {
  const { where } = heard;
  if (where.kind !== 'channel' || where.thread !== undefined || !id) return heard;
  return { ...heard, where: { ...where, thread: id, conversation: `${where.place};messageid=${id}` } };
}
