import type { Lang } from '../../src/content/schema/text.ts';
import type { Act } from '../../src/roles/may.ts';
import { type RefusalParts, refusalFor } from '../chat/refusal.ts';
import type { Where } from './parse/parse-where.ts';
import type { Workspace } from './workspace.ts';

/** Why somebody may not do that, in a sentence in each language; null where they may. */
export async function refusalOf(
  workspace: RefusalParts & Pick<Workspace, 'roleIn'>,
  act: Act,
  where: Where,
): Promise<((lang: Lang) => string) | null> {
  return refusalFor(workspace, 'teams', act, await workspace.roleIn(where));
}
