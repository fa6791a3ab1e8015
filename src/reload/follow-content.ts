import { join } from 'node:path';
import { systemElapsed } from '../clock.ts';
import type { Content } from '../content/content.ts';
import { FOLDERS, readContentFiles } from '../content/files.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log/log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createReload } from './reload.ts';
import { watchFolders } from './watch-folders.ts';

export interface FollowParts {
  readonly desk: Desk;
  /** The folder that the desk's content came from. */
  readonly dir: string;
  /** Reads and checks the content anew, as at the start. */
  readonly load: () => Content;
  readonly log: Log;
  /** Milliseconds of quiet before a change is looked at, and between two looks without any sign; see `watchFolders`. */
  readonly quiet?: number;
  readonly poll?: number;
}

export interface Following {
  /** Reads the content now, whether or not it seems to have changed. */
  reload(): void;
  stop(): void;
}

/**
 * Lets a desk follow its content folder while it runs. Reading and checking takes some tenths of a second, in which
 * nothing is answered.
 */
export function followContent({ desk, dir, load, log, ...pace }: FollowParts): Following {
  const look = createReload({
    desk,
    load,
    fingerprint: () => fingerprintOf(dir),
    version: () => readContentFiles(dir).version,
    log,
    elapsed: systemElapsed,
  });
  const stop = watchFolders({
    folders: FOLDERS.map((folder) => join(dir, folder)),
    look: () => look(),
    failed: (error) => log('content_not_watched', { error }),
    ...pace,
  });
  return { reload: () => look(true), stop };
}
