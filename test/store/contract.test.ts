import { afterEach } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createInStore } from '../../src/conversations/in-store.ts';
import { createStoredHolds } from '../../src/holds/in-store.ts';
import { createStoredMuted } from '../../src/muted/in-store.ts';
import { createStoredPeople } from '../../src/people/in-store.ts';
import { createStoredPlaces } from '../../src/places/in-store.ts';
import { createStoredPosts } from '../../src/posts/in-store.ts';
import { createStoredReferences } from '../../src/references/in-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createStoredTold } from '../../src/told/in-store.ts';
import { conversationsContract } from '../contract/conversations.ts';
import { feedbackContract } from '../contract/feedback.ts';
import { heldInstancesContract } from '../contract/held-instances.ts';
import { holdsContract } from '../contract/holds.ts';
import { instancesContract } from '../contract/instances.ts';
import { moveContract } from '../contract/move.ts';
import { mutedContract } from '../contract/muted.ts';
import { peopleContract } from '../contract/people.ts';
import { placesContract } from '../contract/places.ts';
import { postsContract } from '../contract/posts.ts';
import { privacyContract } from '../contract/privacy.ts';
import { referencesContract } from '../contract/references.ts';
import { seenContract } from '../contract/seen.ts';
import { storeContract } from '../contract/store.ts';
import { storedInboxContract } from '../contract/stored-inbox.ts';
import { storedReferencesContract } from '../contract/stored-references.ts';
import { sweepContract } from '../contract/sweep.ts';
import { toldContract } from '../contract/told.ts';
import { unansweredContract } from '../contract/unanswered.ts';
import { TEST_DATABASE_URL } from './postgres-schema.ts';
import { onEveryStore } from './stands.ts';

if (TEST_DATABASE_URL === undefined) {
  console.warn(
    'NOT TESTED on a real PostgreSQL: TEST_DATABASE_URL is not set. Start a server and set it to the address of an empty database, such as postgres://postgres@127.0.0.1:5432/test',
  );
}

onEveryStore((open) => {
  storeContract(open);
  seenContract(open);
  sweepContract(open);
  instancesContract(open);
  moveContract(open);
  placesContract(async () => createStoredPlaces(await open()));
  peopleContract(async () => createStoredPeople(await open()));
  privacyContract(open);
  holdsContract(async () => createStoredHolds(await open()));
  heldInstancesContract(open);
  toldContract(async () => createStoredTold(await open()));
  postsContract(async () => createStoredPosts(await open()));
  mutedContract(async () => createStoredMuted(await open()));
  storedInboxContract(open);
  referencesContract(async () => createStoredReferences(await open()));
  storedReferencesContract(open);
  feedbackContract(open);
  unansweredContract(open);

  let store: Store | undefined;
  afterEach(() => {
    store = undefined;
  });
  async function emptyConversations() {
    store ??= await open();
    await store.q('delete from topic');
    return createInStore({ store, clock: () => '2025-06-01T09:00:00.000Z', own: createInProcess({ max: 50 }) });
  }
  conversationsContract('in-store', emptyConversations, 12);
});
