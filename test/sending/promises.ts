import type { Window } from '../../src/sending/limits.ts';
import { waitAsked } from '../../src/sending/retry.ts';
import type { Seen } from './platform.ts';
import type { Fate, Run } from './run.ts';
import { START } from './world.ts';

type Promised = (run: Run) => readonly unknown[];

/** Each thing that the queue promises, and what in a run breaks it. */
export const PROMISES: Readonly<Record<string, Promised>> = {
  'each send is told exactly one outcome': ({ fates }) => fates.filter(({ told }) => told.length !== 1),

  'a conversation gets its sends in the order in which they were given': ({ fates, platform }) =>
    perConversation(platform.seen).filter((mine) => {
      const ids = mine.map(({ id }) => id);
      const given = fates.map(({ id }) => id);
      return ids.some((id, at) => at > 0 && given.indexOf(id) < given.indexOf(ids[at - 1] ?? ''));
    }),

  'a conversation has one attempt under way at most': ({ platform }) =>
    perConversation(platform.seen).filter((mine) =>
      mine.some(({ began }, at) => at > 0 && (mine[at - 1]?.ended ?? Number.POSITIVE_INFINITY) > began),
    ),

  'no window holds more than it allows': ({ plan: { limits }, platform }) => [
    ...tooMany(platform.seen, limits.platform.windows),
    ...perConversation(platform.seen).flatMap((mine) => tooMany(mine, limits.conversation.windows)),
  ],

  'nothing that may have arrived is sent again, unless it may arrive twice': ({ fates, platform }) =>
    fates.filter(({ id, send }) => {
      const isRepeated = attemptsOf(id, platform.seen).slice(0, -1).some(mayHaveArrived);
      return !send.idempotent && (isRepeated || platform.delivered(id) > 1);
    }),

  'what is told of a delivery is true': ({ fates, platform }) =>
    fates.filter(({ id, told }) => {
      const kind = told[0]?.outcome.kind;
      return kind !== 'unclear' && platform.delivered(id) > 0 !== (kind === 'sent');
    }),

  'a wait that the platform asks for is kept': ({ plan, platform: { seen } }) =>
    seen.filter(({ meeting: { tells }, conversation, ended = 0, heard }) => {
      if (!heard || typeof tells === 'string' || tells.kind !== 'rate_limited') return false;
      const until = ended + waitAsked(tells.retryAfter, plan.patience);
      const waits = seen.filter((other) => tells.scope === 'platform' || other.conversation === conversation);
      // Of what begins in the same millisecond, some began before.
      return waits.some(({ began }) => began > ended && began < until);
    }),

  'nothing begins when it has expired': ({ fates, platform: { seen } }) =>
    fates.filter((fate) => attemptsOf(fate.id, seen).some(({ began }) => began >= expiryOf(fate))),

  'an expiry is told when it comes, or when the attempt that is under way then has ended': ({ fates, platform }) =>
    fates.filter((fate) => {
      const expiry = expiryOf(fate);
      const ends = attemptsOf(fate.id, platform.seen).map(({ ended = 0 }) => ended);
      return fate.told.some(
        ({ outcome, at }) => at > Math.max(fate.at, expiry, ...ends) || (outcome.kind === 'expired' && at < expiry),
      );
    }),

  'no more and no longer is tried than patience allows': ({ plan: { patience }, fates, platform }) =>
    fates.filter(({ id }) => {
      const attempts = attemptsOf(id, platform.seen);
      const lastWaitBegan = attempts.at(-2)?.ended ?? 0;
      return attempts.length > patience.attempts || lastWaitBegan - (attempts[0]?.began ?? 0) > patience.within;
    }),

  'it is full exactly when there is no room, and says so at once': ({ plan, fates }) =>
    fates.filter(({ told: [first], room, at }) => {
      if (at >= drainOf(plan).at) return false;
      return (first?.outcome.kind === 'queue_full') === room || (!room && first?.at !== at);
    }),

  'a drain takes nothing more': ({ plan, fates }) =>
    fates.filter(({ told: [first], at }) => at > drainOf(plan).at && first?.outcome.kind !== 'stopped'),

  'a drain ends in time': ({ plan, fates }) =>
    fates.filter(({ told: [first], at }) => first && first.at > Math.max(at, drainOf(plan).end)),

  'a drain names what it left': ({ plan, fates, drained }) => {
    if (!plan.drain) return [];
    if (!drained) return ['no result'];
    return fates
      .filter(({ at }) => at <= drainOf(plan).at)
      .filter(({ send, told: [first] }) => {
        const isUnsent = first?.outcome.kind === 'stopped';
        const isBrokenOff = first?.outcome.kind === 'unclear' && first.outcome.code === 'stopped';
        const isNamedUnclear = drained.unclear.includes(send);
        return (
          isUnsent !== drained.unsent.includes(send) ||
          (isBrokenOff && !isNamedUnclear) ||
          (isNamedUnclear && first?.outcome.kind !== 'unclear')
        );
      });
  },

  'nothing is left behind': ({ left }) => Object.values(left).filter((count) => count > 0),
};

function perConversation(seen: readonly Seen[]): readonly (readonly Seen[])[] {
  const names = new Set(seen.map(({ conversation }) => conversation));
  return [...names].map((name) => seen.filter(({ conversation }) => conversation === name));
}

function attemptsOf(id: string, seen: readonly Seen[]): readonly Seen[] {
  return seen.filter((one) => one.id === id);
}

/** The attempts that are one too many in some window, which begins with an earlier one. */
function tooMany(seen: readonly Seen[], windows: readonly Window[]): readonly Seen[] {
  return windows.flatMap(({ most, within }) =>
    seen.filter(({ began }, at) => began - (seen[at - most]?.began ?? Number.NEGATIVE_INFINITY) < within),
  );
}

function mayHaveArrived({ heard, meeting: { tells } }: Seen): boolean {
  return !heard || typeof tells === 'string' || tells.kind === 'unclear' || tells.kind === 'sent';
}

function expiryOf({ send: { expiresAt } }: Fate): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - START;
}

/** When a drain begins and is over at the latest; in this time no timer rings at once. */
function drainOf({ drain }: Run['plan']): { readonly at: number; readonly end: number } {
  if (!drain) return { at: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const at = Math.max(1, drain.at);
  return { at, end: at + Math.max(1, drain.within) };
}
