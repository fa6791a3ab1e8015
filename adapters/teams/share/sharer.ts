import type { Post } from '../../../src/posts/posts.ts';
import type { Workspace } from '../workspace.ts';

/** What whoever shared a card is called; null where they wanted to be forgotten, or nobody can tell their name. */
export async function sharerOf(
  { nameOf }: Pick<Workspace, 'nameOf'>,
  { by }: Pick<Post, 'by'>,
): Promise<string | null> {
  if (by === null) return null;
  const name = await nameOf(by);
  return name === by ? null : name;
}
