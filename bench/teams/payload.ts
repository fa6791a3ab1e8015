/** Of messages that were posted, as JSON, the one whose length is nearest to their mean. Throws where none was posted. */
export function cardLike(posts: readonly string[]): string {
  const mean = posts.reduce((sum, post) => sum + post.length, 0) / posts.length;
  const [nearest] = posts.toSorted((a, b) => Math.abs(a.length - mean) - Math.abs(b.length - mean));
  if (nearest === undefined) throw new RangeError('no message is like none');
  return nearest;
}
