import { isPlatform } from '../face.ts';
import type { PlaceSettings } from '../places/settings.ts';
import type { Turn } from '../turn.ts';
import { may } from './may.ts';
import type { Role, Roles } from './role.ts';

/** Why a question is not answered, where that is said. */
export type TurnedAway = 'guest' | 'stranger' | 'not_desk' | 'no_desk';

/**
 * Whether a question is answered (`in`), why not, or that nothing is said. What the console asks and drafts stays on the
 * console, so it is always let in.
 */
export async function admit(
  roles: Roles,
  { guests, speak }: PlaceSettings,
  { face, place, scene, overheard, followsUp }: Turn,
): Promise<'in' | 'silent' | TurnedAway> {
  if (face === undefined || !isPlatform(face)) return 'in';
  const { audience, person, voice } = scene;
  if (overheard && !followsUp && speak !== 'questions') return 'silent';
  if (speak === 'never' && (overheard || audience === 'shared')) return 'silent';
  const role = await roles.roleOf({ face, ...(person !== undefined && { person }), ...(place && { place }) });
  if (!may(role, 'ask', { guests })) return isHeardAlone(role, audience, overheard) ? turnedAwayAs(role) : 'silent';
  if (voice === 'applicant' && !may(role, 'draft', { guests })) return roles.hasDesk(face) ? 'not_desk' : 'no_desk';
  return 'in';
}

/** A guest has been let in by somebody and is told where they stand; to strangers nothing is said where others read. */
function isHeardAlone(role: Role, audience: Turn['scene']['audience'], overheard: true | undefined): boolean {
  return !overheard && (role === 'guest' || audience === 'private');
}

function turnedAwayAs(role: Role): TurnedAway {
  return role === 'guest' ? 'guest' : 'stranger';
}
