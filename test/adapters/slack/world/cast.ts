import type { Account, ChannelName } from './language.ts';

/** The people of the world. */
export const PEOPLE = {
  anna: { name: 'anna', realName: 'Anna Peeters', tz: 'Europe/Brussels', locale: 'en-GB', guest: false },
  ben: { name: 'ben', realName: 'Ben Tremblay', tz: 'America/New_York', locale: 'fr-FR', guest: false },
  gita: { name: 'gita', realName: 'Gita Rao', tz: 'Asia/Tokyo', locale: 'en-US', guest: 'multi-channel' },
  sam: {
    name: 'sam',
    realName: 'Sam Fischer',
    tz: 'Europe/Berlin',
    locale: 'de-DE',
    guest: false,
    team: 'T0ELSEWHERE',
  },
} as const satisfies Record<string, Account>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = ['anna', 'ben', 'gita', 'sam'] as const satisfies readonly PersonName[];

export const TEAM = { id: 'T000000001', domain: 'vacancies', name: 'Vacancies' } as const;
export const BOT = {
  user: 'U0VACANCYBOT',
  id: 'B0VACANCYBOT',
  app: 'A0VACANCYBOT',
  team: TEAM.id,
  /** What people write behind the @. */
  handle: 'desk',
  name: 'Vacancy Desk',
} as const;

/** Nobody else's tokens are known to Slack. */
export const TOKENS = {
  bot: 'xoxb-world-bot',
  app: 'xapp-world-app',
  admin: 'xoxp-world-admin',
  anna: 'xoxp-world-anna',
  ben: 'xoxp-world-ben',
  gita: 'xoxp-world-gita',
  sam: 'xoxp-world-sam',
} as const satisfies Record<'bot' | 'app' | 'admin' | PersonName, string>;

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
/** What Slack still sends for the sake of old apps. */
export const VERIFICATION_TOKEN = 'no-longer-of-use';

interface ChannelCast {
  readonly name: string;
  readonly isPrivate: boolean;
  readonly people: readonly PersonName[];
  readonly hasBot: boolean;
}

export const CHANNELS = {
  '#internships': { name: 'internships', isPrivate: false, people: ['anna'], hasBot: true },
  '#help': { name: 'help', isPrivate: false, people: ['anna', 'ben', 'gita', 'sam'], hasBot: true },
  '#private': { name: 'private', isPrivate: true, people: ['anna', 'ben'], hasBot: true },
  '#elsewhere': { name: 'elsewhere', isPrivate: false, people: ['anna', 'ben', 'gita', 'sam'], hasBot: false },
} as const satisfies Record<ChannelName, ChannelCast>;

export const CHANNEL_NAMES = ['#internships', '#help', '#private', '#elsewhere'] as const;
