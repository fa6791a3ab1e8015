import { z } from 'zod';
import type { Member } from '../api.ts';

/** Somebody in a roster, as far as we look. The documentation calls the account `objectId`, Teams has sent both names. */
export const memberSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** A guest's name in Entra, such as `ada_example.com#EXT#@desk.example`. */
const GUEST = /#EXT#/i;

/** The account is empty for who has none: somebody without a name in a meeting. Pure. */
export function memberIn(told: z.infer<typeof memberSchema>): Member {
  const { id, name, aadObjectId, objectId, tenantId, userPrincipalName, userRole } = told;
  return {
    id,
    aadObjectId: (aadObjectId || objectId || '').toLowerCase(),
    name: name ?? '',
    isGuest: userRole?.toLowerCase() === 'guest' || GUEST.test(userPrincipalName ?? ''),
    ...(tenantId && { tenant: tenantId.toLowerCase() }),
  };
}
