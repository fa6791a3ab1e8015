import type { Face } from '../face.ts';

/** `desk`: looks after the vacancies. `stranger`: of another workspace or tenant, or nobody can tell who it is. */
export const ROLES = ['desk', 'member', 'guest', 'stranger'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who wants something of the desk. */
export interface Asker {
  /** The platform's id with its name in front, such as `slack:T1:U2`. The console knows nobody. */
  readonly person?: string;
  readonly face: Face;
  /** The channel or chat, the same way. */
  readonly place?: string;
}

/** Tells who somebody is, at every action anew. */
export interface Roles {
  /** Never throws: who can't be looked up is a stranger, and who can't be found in the desk channel a member at most. */
  roleOf(asker: Asker): Promise<Role>;
  /** Whether there is a desk at all: on a platform, whether it has a desk channel, and for the console, whether any has. */
  hasDesk(face: Face): boolean;
}
