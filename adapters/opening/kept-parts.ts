import { systemClock } from '../../src/clock.ts';
import type { InProcessConversations } from '../../src/conversations/in-process.ts';
import { createInStore } from '../../src/conversations/in-store.ts';
import type { DeskParts } from '../../src/desk.ts';
import type { Environment } from '../../src/env.ts';
import type { DeskChannel } from '../../src/handoff/desk-channel.ts';
import { createHandoff } from '../../src/handoff/handoff.ts';
import type { Holds } from '../../src/holds/holds.ts';
import { createInProcessHolds } from '../../src/holds/in-process.ts';
import { createStoredHolds } from '../../src/holds/in-store.ts';
import type { Log } from '../../src/log/log.ts';
import { createMutedInProcess } from '../../src/muted/in-process.ts';
import { createStoredMuted } from '../../src/muted/in-store.ts';
import type { Muted } from '../../src/muted/muted.ts';
import { createPeopleInProcess } from '../../src/people/in-process.ts';
import { createStoredPeople } from '../../src/people/in-store.ts';
import type { People } from '../../src/people/people.ts';
import { createPlacesInProcess } from '../../src/places/in-process.ts';
import { createStoredPlaces } from '../../src/places/in-store.ts';
import type { Places } from '../../src/places/places.ts';
import { createPostsInProcess } from '../../src/posts/in-process.ts';
import { createStoredPosts } from '../../src/posts/in-store.ts';
import type { Posts } from '../../src/posts/posts.ts';
import { createChoiceKeeper, createTalkKeeper } from '../../src/privacy/in-process.ts';
import { createStoreKeeper } from '../../src/privacy/in-store.ts';
import { together } from '../../src/privacy/keepers.ts';
import { createRateLimit } from '../../src/rate-limit.ts';
import { createReferencesInProcess } from '../../src/references/in-process.ts';
import { createStoredReferences } from '../../src/references/in-store.ts';
import type { References } from '../../src/references/references.ts';
import type { Store } from '../../src/store/store.ts';
import { createInProcessTold } from '../../src/told/in-process.ts';
import { createStoredTold } from '../../src/told/in-store.ts';
import type { Told } from '../../src/told/told.ts';
import { createUnanswered } from '../../src/unanswered/unanswered.ts';

export interface KeptPartsOf {
  readonly environment: Environment;
  readonly store: Store | null;
  readonly conversations: InProcessConversations;
  readonly log: Log;
  /** Where the people of the desk read along, if a platform has such a channel. */
  readonly channel?: DeskChannel;
}

/** What the platforms keep in as well. */
export interface SharedParts {
  readonly places: Places;
  readonly people: People;
  readonly holds: Holds;
  /** Which facts were told where. */
  readonly told: Told;
  /** What stands where others read it, and can be withdrawn. */
  readonly posts: Posts;
  /** Where the desk was told to stop. */
  readonly muted: Muted;
  /** Where a conversation is reached when nobody has just written in it. */
  readonly references: References;
}

/**
 * The parts of a desk that keep something: in the store, or where there is none in this process. Topics go to the store
 * only where several instances can share it.
 */
export function keptParts({
  environment,
  store,
  conversations,
  log,
  channel,
}: KeptPartsOf): Omit<DeskParts, 'content' | 'clock' | 'roles'> & SharedParts {
  const shared = {
    log,
    limit: createRateLimit(),
    ...(channel && { handoff: createHandoff(channel) }),
  };
  const talk = createTalkKeeper(conversations);
  if (store === null) {
    const people = createPeopleInProcess();
    const holds = createInProcessHolds();
    const posts = createPostsInProcess();
    const references = createReferencesInProcess();
    const privacy = together([talk, createChoiceKeeper(people), holds.keeper, posts.keeper, references.keeper]);
    return {
      ...shared,
      conversations,
      holds,
      told: createInProcessTold(),
      posts,
      muted: createMutedInProcess(),
      references,
      places: createPlacesInProcess(),
      people,
      privacy,
    };
  }
  const retentionDays = environment.DESK_RETENTION_DAYS;
  return {
    ...shared,
    conversations:
      store.dialect === 'postgres'
        ? createInStore({ store, clock: systemClock, own: conversations, log })
        : conversations,
    holds: createStoredHolds(store, log),
    told: createStoredTold(store),
    posts: createStoredPosts(store),
    muted: createStoredMuted(store),
    references: createStoredReferences(store),
    places: createStoredPlaces(store, log),
    people: createStoredPeople(store, log),
    privacy: together([talk, createStoreKeeper(store)]),
    unanswered: createUnanswered({ store, clock: systemClock, retentionDays, log }),
  };
}
