import type { Account, PlaceName } from './language.ts';

export const TENANT = '7c1f2f2e-52b1-4f0e-9a7b-3d7f0a1b2c3d';
export const OTHER_TENANT = 'e0d1c2b3-a495-4867-9788-a9bacbdcedfe';
export const APP_ID = '4a5b6c7d-8e9f-4012-8345-6789abcdef01';
/** Of no meaning: Entra's part is a function here. */
export const APP_PASSWORD = 'a-secret-of-nobody~000000000000000000000';
export const BOT = { id: `28:${APP_ID}`, name: 'Vacancy Desk', handle: 'desk' } as const;
/** The only token that the connector takes. */
export const CONNECTOR_TOKEN = 'token-of-the-desk-for-the-connector';

function somebody(letter: string, more: Omit<Account, 'id' | 'account' | 'tenant' | 'isGuest'>): Account {
  return {
    id: `29:1${letter.repeat(20)}-${letter.repeat(12)}_${letter.repeat(10)}`,
    account: `${letter.repeat(8)}-0000-4000-8000-${letter.repeat(12)}`,
    tenant: TENANT,
    isGuest: false,
    ...more,
  };
}

/** The people of the world. */
export const PEOPLE = {
  anna: somebody('a', {
    name: 'Anna Peeters',
    upn: 'anna@vacancies.example',
    locale: 'en-GB',
    country: 'BE',
    zone: 'Europe/Brussels',
  }),
  ben: somebody('b', {
    name: 'Ben Tremblay',
    upn: 'ben@vacancies.example',
    locale: 'fr-FR',
    country: 'US',
    zone: 'America/New_York',
  }),
  gita: {
    ...somebody('c', {
      name: 'Gita Rao',
      upn: 'gita_elsewhere.example#EXT#@vacancies.example',
      locale: 'en-US',
      country: 'JP',
      zone: 'Asia/Tokyo',
    }),
    isGuest: true,
  },
  sam: {
    ...somebody('d', {
      name: 'Sam Fischer',
      upn: 'sam@elsewhere.example',
      locale: 'de-DE',
      country: 'DE',
      zone: 'Europe/Berlin',
    }),
    tenant: OTHER_TENANT,
  },
} as const satisfies Record<string, Account>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = ['anna', 'ben', 'gita', 'sam'] as const satisfies readonly PersonName[];

export interface Team {
  readonly id: string;
  readonly aadGroupId: string;
  readonly name: string;
}

export interface PlaceCast {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'groupChat';
  /** In a standard channel everybody of the team is in it. */
  readonly team?: Team;
  readonly people: readonly PersonName[];
  readonly hasBot: boolean;
}

/** A team is called by the id of its General channel. */
const RECRUITMENT = {
  id: '19:00recruitment00general@thread.tacv2',
  aadGroupId: '10000000-0000-4000-8000-000000000001',
  name: 'Recruitment',
};
const EVERYBODY = {
  id: '19:00everybody00general@thread.tacv2',
  aadGroupId: '10000000-0000-4000-8000-000000000002',
  name: 'Everybody',
};
const OTHERS = {
  id: '19:00others00general@thread.tacv2',
  aadGroupId: '10000000-0000-4000-8000-000000000003',
  name: 'Others',
};

export const PLACES: Readonly<Record<PlaceName, PlaceCast>> = {
  '#internships': {
    id: '19:1f00internships00aa@thread.tacv2',
    name: 'internships',
    kind: 'channel',
    team: RECRUITMENT,
    people: ['anna'],
    hasBot: true,
  },
  '#help': {
    id: '19:2e00help00bb@thread.tacv2',
    name: 'help',
    kind: 'channel',
    team: EVERYBODY,
    people: ['anna', 'ben', 'gita', 'sam'],
    hasBot: true,
  },
  '#elsewhere': {
    id: '19:3d00elsewhere00cc@thread.tacv2',
    name: 'elsewhere',
    kind: 'channel',
    team: OTHERS,
    people: ['anna', 'ben', 'gita', 'sam'],
    hasBot: false,
  },
  group: {
    id: '19:4c00group00dd@thread.v2',
    name: 'Interns 2026',
    kind: 'groupChat',
    people: ['anna', 'ben', 'gita'],
    hasBot: true,
  },
};

export const PLACE_NAMES = ['#internships', '#help', '#elsewhere', 'group'] as const satisfies readonly PlaceName[];

/** The chat of somebody with the bot. */
export function chatIdOf(name: PersonName): string {
  return `a:1chat-of-${name}-with-the-desk`;
}
