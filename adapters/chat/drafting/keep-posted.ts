import type { Clock } from '../../../src/clock.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import type { Log } from '../../../src/log/log.ts';
import type { Post, Posts } from '../../../src/posts/posts.ts';
import type { Told } from '../../../src/told/told.ts';

export interface KeepingParts {
  readonly posts: Pick<Posts, 'record'>;
  readonly told: Pick<Told, 'record'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Takes note of a draft that stands where others read it now, so that it can be taken back, corrected, and found where one
 * of its facts is put on hold; `link` is its address, null where it has none. It stands there already, so a store that does
 * not answer is only logged. An edited text counts as telling all facts of its draft.
 */
export async function keepPosted(
  { posts, told, clock, log }: KeepingParts,
  post: Post,
  { tells, contentVersion }: Pick<Draft, 'tells' | 'contentVersion'>,
  link: string | null,
): Promise<void> {
  const { face, place, message } = post;
  try {
    await posts.record(post);
    const at = clock();
    await told.record({ face, place, message, ...(link !== null && { link }), contentVersion, at, facts: tells });
  } catch (error) {
    log('store_failed', { error });
  }
}
