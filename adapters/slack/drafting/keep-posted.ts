import type { Draft } from '../../../src/drafts/draft.ts';
import type { Post } from '../../../src/posts/posts.ts';
import { keepPosted as keep } from '../../chat/drafting/keep-posted.ts';
import { addressOf } from '../address.ts';
import { ownId } from '../ids.ts';
import type { Workspace } from '../workspace.ts';

/** Takes note of a draft that stands in Slack now, with its address there. */
export async function keepPosted(
  workspace: Pick<Workspace, 'posts' | 'told' | 'clock' | 'log' | 'bot'>,
  post: Post,
  draft: Pick<Draft, 'tells' | 'contentVersion'>,
): Promise<void> {
  const { place, message, thread } = post;
  await keep(workspace, post, draft, addressOf(workspace.bot, ownId(place), message, thread));
}
