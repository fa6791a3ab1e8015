import type { Posted } from './fake-slack.ts';

/** What of a message is the place where it stands. */
const PLACE = new Set(['channel', 'thread_ts']);

/**
 * Of messages that were posted the one whose size is nearest to their mean, without its place, as JSON of the arguments
 * that it was posted with. Throws where none was posted.
 */
export function payloadLike(posts: readonly Posted[]): string {
  const mean = posts.reduce((sum, post) => sum + sizeOf(post), 0) / posts.length;
  const [nearest] = posts.toSorted((a, b) => Math.abs(sizeOf(a) - mean) - Math.abs(sizeOf(b) - mean));
  if (nearest === undefined) throw new RangeError('no message is like none');
  const rest = Object.entries(nearest).filter(([name]) => !PLACE.has(name));
  return JSON.stringify(Object.fromEntries(rest.map(([name, value]) => [name, asGiven(value)])));
}

function sizeOf(post: Posted): number {
  return Object.values(post).reduce((sum, value) => sum + value.length, 0);
}

/** The SDK writes everything but texts as JSON. */
function asGiven(value: string): unknown {
  return /^(?:[[{]|true$|false$)/.test(value) ? JSON.parse(value) : value;
}
