import { describe, expect, it } from 'vitest';
import { ACTS, may } from '../../src/roles/may.ts';
import { ROLES, type Role } from '../../src/roles/role.ts';

/** Written out a second time, by hand: who may do what where guests may ask, and where they may not. */
const EXPECTED: Readonly<Record<Role, { readonly open: readonly string[]; readonly shut: readonly string[] }>> = {
  desk: {
    open: ['ask', 'draft', 'share', 'settings', 'withdraw', 'hold', 'correct'],
    shut: ['ask', 'draft', 'share', 'settings', 'withdraw', 'hold', 'correct'],
  },
  member: { open: ['ask'], shut: ['ask'] },
  guest: { open: ['ask'], shut: [] },
  stranger: { open: [], shut: [] },
};

describe('who may do what', () => {
  it.each(ROLES)('is settled for every act of a %s', (role) => {
    const allowed = (guests: boolean) => ACTS.filter((act) => may(role, act, { guests }));
    expect(allowed(true)).toEqual(EXPECTED[role].open);
    expect(allowed(false)).toEqual(EXPECTED[role].shut);
  });
});
