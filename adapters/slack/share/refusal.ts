import type { Lang } from '../../../src/content/schema/text.ts';
import type { Act } from '../../../src/roles/may.ts';
import { refusalFor } from '../../chat/refusal.ts';
import type { Workspace } from '../workspace.ts';

/** Why somebody may not do that, in a sentence in each language; null where they may. */
export async function refusalOf(
  workspace: Workspace,
  act: Act,
  user: string,
): Promise<((lang: Lang) => string) | null> {
  return refusalFor(workspace, 'slack', act, await workspace.roleOf(user));
}
