import type { Draft } from '../../../src/drafts/draft.ts';
import type { Post } from '../../../src/posts/posts.ts';
import { addressOf } from '../address.ts';
import { ownId } from '../ids.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Takes note of a draft that stands where others read it now, so that it can be taken back, corrected, and found where one
 * of its facts is put on hold. It stands there already, so a store that does not answer is only logged. An edited text
 * counts as telling all facts of its draft.
 */
export async function keepPosted(
  { posts, told, clock, log, bot }: Pick<Workspace, 'posts' | 'told' | 'clock' | 'log' | 'bot'>,
  post: Post,
  { tells, contentVersion }: Pick<Draft, 'tells' | 'contentVersion'>,
): Promise<void> {
  const { face, place, message, thread } = post;
  try {
    await posts.record(post);
    const link = addressOf(bot, ownId(place), message, thread);
    await told.record({ face, place, message, link, contentVersion, at: clock(), facts: tells });
  } catch (error) {
    log('store_failed', { error });
  }
}
