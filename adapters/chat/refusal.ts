import { fillText } from '../../src/content/fill.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import type { Desk } from '../../src/desk.ts';
import type { Platform } from '../../src/face.ts';
import { type Act, may } from '../../src/roles/may.ts';
import type { Role, Roles } from '../../src/roles/role.ts';

export interface RefusalParts {
  readonly desk: Pick<Desk, 'content'>;
  readonly roles: Pick<Roles, 'hasDesk'>;
}

/** Why somebody in that role may not do that, in a sentence in each language; null where they may. Guests may not. */
export function refusalFor(
  { desk, roles }: RefusalParts,
  face: Platform,
  act: Act,
  role: Role,
): ((lang: Lang) => string) | null {
  if (may(role, act, { guests: false })) return null;
  const { wording } = desk.content;
  const why = roles.hasDesk(face) ? 'not_desk' : 'no_desk';
  return (lang) => fillText(wording[lang].commands.refused[why]);
}
