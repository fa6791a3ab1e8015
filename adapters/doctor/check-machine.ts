import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readContentFiles } from '../../src/content/files.ts';
import { type Check, failed, ok, warning } from './check.ts';

/** What package.json promises; a test compares them. */
export const NODE_FLOOR = [20, 19] as const;

/** `version` as Node tells it: `v20.19.0`. */
export function checkNode(version: string): Check {
  return {
    name: 'node',
    async run() {
      const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
      const [least, leastMinor] = NODE_FLOOR;
      const isEnough = major > least || (major === least && minor >= leastMinor);
      return isEnough ? ok(version) : failed(version, `Install Node ${NODE_FLOOR.join('.')} or newer.`);
    },
  };
}

const MEGABYTE = 1_000_000;
const LEAST_FREE = 50 * MEGABYTE;
const ENOUGH_FREE = 500 * MEGABYTE;

/** The disk under `path`, which need not exist yet. */
export function checkDisk(path: string, freeAt: (there: string) => Promise<number> = freeBytesAt): Check {
  return {
    name: 'disk',
    async run() {
      const there = nearestThere(path);
      const free = await freeAt(there);
      const says = `${Math.floor(free / MEGABYTE)} MB free at ${there}`;
      const mend = 'Make room: a store that can’t be written keeps nothing.';
      if (free < LEAST_FREE) return failed(says, mend);
      return free < ENOUGH_FREE ? warning(says, mend) : ok(says);
    },
  };
}

async function freeBytesAt(there: string): Promise<number> {
  const { bavail, bsize } = await statfs(there);
  return bavail * bsize;
}

/** The path itself, or the nearest one above it that exists. */
export function nearestThere(path: string): string {
  let there = resolve(path);
  while (!existsSync(there)) there = dirname(there);
  return there;
}

export interface ClockParts {
  /** ISO UTC, by the machine. */
  readonly now: string;
  /** Where a practice clock is set: when it starts. */
  readonly practice: string | undefined;
  /** The folder of the content. */
  readonly content: string;
}

const DAY = 86_400_000;

/** Deadlines stand on the clock: it can't be earlier than the files that it has written, and has to know Brussels. */
export function checkClock({ now, practice, content }: ClockParts): Check {
  return {
    name: 'clock',
    async run() {
      const newest = newestFile(content);
      if (Date.parse(now) < newest - DAY) {
        const written = new Date(newest).toISOString();
        return failed(
          `it shows ${now}, and the content was written at ${written}`,
          'Set the clock of the machine, and let it follow a time server (NTP).',
        );
      }
      if (brusselsHour('2025-06-22T21:59:00Z') !== '23:59') {
        return failed(
          'this Node does not know the time of Brussels',
          'Install a Node with full ICU and current zones.',
        );
      }
      return practice === undefined
        ? ok(now)
        : warning(`answers are as of ${practice}, a practice clock`, 'Remove DESK_NOW unless you practise.');
    },
  };
}

function newestFile(content: string): number {
  const times = readContentFiles(content).files.map(({ name }) => statSync(join(content, name)).mtimeMs);
  return Math.max(0, ...times);
}

function brusselsHour(instant: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Brussels' });
  return time.format(new Date(instant));
}
