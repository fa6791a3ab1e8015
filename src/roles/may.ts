import type { Role } from './role.ts';

/** What is done with the desk. What concerns only oneself (one's language, what is kept of one) is free to everybody. */
export const ACTS = ['ask', 'draft', 'share', 'settings', 'withdraw', 'hold', 'correct'] as const;
export type Act = (typeof ACTS)[number];

type Rule = 'always' | 'where_guests' | 'never';

const NOBODY = {
  ask: 'never',
  draft: 'never',
  share: 'never',
  settings: 'never',
  withdraw: 'never',
  hold: 'never',
  correct: 'never',
} as const satisfies Record<Act, Rule>;

const RULES: Readonly<Record<Role, Readonly<Record<Act, Rule>>>> = {
  desk: {
    ask: 'always',
    draft: 'always',
    share: 'always',
    settings: 'always',
    withdraw: 'always',
    hold: 'always',
    correct: 'always',
  },
  member: { ...NOBODY, ask: 'always' },
  guest: { ...NOBODY, ask: 'where_guests' },
  stranger: NOBODY,
};

/** Whether somebody in that role may do that, in a place that lets guests ask or does not. */
export function may(role: Role, act: Act, place: { readonly guests: boolean }): boolean {
  const rule = RULES[role][act];
  return rule === 'always' || (rule === 'where_guests' && place.guests);
}
