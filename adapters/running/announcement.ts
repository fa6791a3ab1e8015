import type { Clock } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import { CONSOLE } from '../opening/console-channel.ts';
import type { Platform } from '../platforms.ts';
import { practiceBanner } from '../terminal/practice.ts';
import { wordings } from '../terminal/wording.ts';
import { type PartStatus, statusTable } from './status.ts';

export interface AnnouncementParts {
  readonly environment: Environment;
  /** The page's. */
  readonly address: string;
  readonly vacancies: readonly string[];
  /** The clock that everything goes by. */
  readonly clock: Clock;
  readonly platforms: readonly Platform[];
  readonly publicPort: number | null;
}

/** What people read when the desk is on: where the page is, then what is on, what is off, and why. */
export function announcement({
  environment,
  address,
  vacancies,
  clock,
  platforms,
  publicPort,
}: AnnouncementParts): string {
  const lang = environment.DESK_LANG ?? 'en';
  const wording = wordings[lang];
  const parts = [
    storeStatus(environment),
    ...platforms.map((platform) => platformStatus(platform, environment)),
    publicStatus(publicPort),
    channelStatus(environment, publicPort !== null),
    { part: 'reload', on: true, says: `changes in ${environment.DESK_CONTENT} are checked and taken over` },
    { part: 'health', on: true, says: `${address}healthz and readyz` },
  ];
  return [
    wording.page(address),
    wording.answersAbout(vacancies.join(', ')),
    ...(environment.DESK_NOW === undefined ? [] : [practiceBanner(clock, lang)]),
    statusTable(parts),
    wording.stops,
  ].join('\n');
}

function storeStatus({ DATABASE_URL, DESK_STORE }: Environment): PartStatus {
  const part = 'store';
  if (DATABASE_URL !== undefined) return { part, on: true, says: 'the PostgreSQL of DATABASE_URL' };
  if (DESK_STORE === 'none') return { part, on: false, says: 'nothing outlives a restart, as DESK_STORE wants it' };
  return { part, on: true, says: DESK_STORE };
}

function platformStatus({ name, variables, isConfigured }: Platform, environment: Environment): PartStatus {
  const on = isConfigured(environment);
  return { part: name, on, says: on ? 'connected' : `set ${variables.join(', ')}` };
}

function publicStatus(port: number | null): PartStatus {
  const says = port === null ? 'opened only where Slack or Teams is configured' : `port ${port}, on every address`;
  return { part: 'public port', on: port !== null, says };
}

function channelStatus({ DESK_CHANNEL }: Environment, hasPlatform: boolean): PartStatus {
  const part = 'desk channel';
  if (!hasPlatform && DESK_CHANNEL === CONSOLE) return { part, on: true, says: 'what is passed on is printed here' };
  if (!hasPlatform) return { part, on: false, says: 'of no use without Slack or Teams; the page is its own desk' };
  if (DESK_CHANNEL === undefined) return { part, on: false, says: 'people can only ask; set DESK_CHANNEL' };
  // Those of Teams are long, and their end tells nothing.
  return { part, on: true, says: DESK_CHANNEL.length > 50 ? `${DESK_CHANNEL.slice(0, 49)}…` : DESK_CHANNEL };
}
