import type { Post } from '../../src/posts/posts.ts';
import { ownId } from './ids.ts';

/** The conversation in which a post of ours stands, as Teams calls it: the thread where it stands in one. Pure. */
export function conversationOf({ place, thread }: Pick<Post, 'place' | 'thread'>): string {
  return thread === undefined ? ownId(place) : `${ownId(place)};messageid=${thread}`;
}
