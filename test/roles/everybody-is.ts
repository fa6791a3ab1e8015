import type { Role, Roles } from '../../src/roles/role.ts';

/** A platform where everybody has one role, and which has a desk channel. */
export function everybodyIs(role: Role): Roles {
  return { roleOf: async () => role, hasDesk: () => true };
}
