import type { Posted } from '../privacy/trace.ts';
import type { PostKind } from './posts.ts';

/** What is told of one post to whoever it was posted for. */
export interface OnePosted {
  readonly kind: PostKind;
  readonly place: string;
  /** ISO UTC. */
  readonly at: string;
  /** Their own line on a card. */
  readonly line?: string;
}

/**
 * What is kept of somebody's posts, those of one kind in one place together: whoever asks every day would else read a list
 * without end. Cards with a line of their own stand each by itself. In the order in which the last of each was posted.
 */
export function postedTraces(posts: readonly OnePosted[]): readonly Posted[] {
  const together = new Map<string, Posted>();
  for (const { kind: post, place, at, line } of posts) {
    const key = JSON.stringify([post, place, line]);
    const before = together.get(key);
    const last = before && Date.parse(before.at) > Date.parse(at) ? before.at : at;
    const count = (before?.count ?? 0) + 1;
    together.set(key, { kind: 'posted', post, place, count, at: last, ...(line !== undefined && { line }) });
  }
  return [...together.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
