/** Whom and what the Agents Playground plays. The ids have the form that those of Teams have. */
export const BOT = { id: '28:00000000-0000-4000-8000-000000000010', name: 'Vacancy Desk' } as const;
export const TENANT = '00000000-0000-4000-8000-000000000001';
export const PERSON = 'Ada Martin';
export const GROUP = { id: '19:group@thread.v2', name: 'Recruiters' } as const;
export const TEAM = {
  id: '19:team@thread.tacv2',
  aadGroupId: '00000000-0000-4000-8000-000000000030',
  name: 'Internships',
} as const;
export const DESK_CHANNEL = { id: '19:desk@thread.tacv2', name: 'Desk' } as const;

/** The Playground wants five beside whoever sits in front of it. */
export const OTHERS = ['Ben Tremblay', 'Chloé Dubois', 'Dirk Maes', 'Eva Novak', 'Filip Kowal'] as const;
