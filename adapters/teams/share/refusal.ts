import { fillText } from '../../../src/content/fill.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import { type Act, may } from '../../../src/roles/may.ts';
import type { Where } from '../parse/parse-where.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/** Why somebody may not do that, in a sentence in each language; null where they may. */
export async function refusalOf(
  workspace: Pick<Workspace, 'roleIn' | 'roles' | 'desk'>,
  act: Act,
  where: Where,
): Promise<((lang: Lang) => string) | null> {
  if (may(await workspace.roleIn(where), act, { guests: false })) return null;
  const { wording } = contentOf(workspace);
  const why = workspace.roles.hasDesk('teams') ? 'not_desk' : 'no_desk';
  return (lang) => fillText(wording[lang].commands.refused[why]);
}
