import { type FSWatcher, statSync, watch } from 'node:fs';

export interface WatchParts {
  readonly folders: readonly string[];
  /** Something may have changed; also called every now and then without any sign of it. */
  readonly look: () => void;
  /** Told once if a folder can't be watched: changes in it are then seen only every `poll` milliseconds. */
  readonly failed?: (error: unknown) => void;
  /** A change is looked at when nothing else has changed for so many milliseconds: editors write in several steps. */
  readonly quiet?: number;
  readonly poll?: number;
  /** Node's own; throws where the machine has no watch left to give. */
  readonly watch?: typeof watch;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder that is; another one may take its name. */
  readonly ino: number;
}

/**
 * Watches folders, not files: editors write a new file and give it the old one's name. Where watching fails (a mounted
 * folder of another machine, a folder that is not there yet) the regular look still sees every change. Keeps no process
 * alive. Gives back what stops it.
 */
export function watchFolders({ folders, look, failed = () => {}, ...parts }: WatchParts): () => void {
  const { quiet = 200, poll = 5_000, watch: watchOne = watch } = parts;
  const watched = new Map<string, Watched>();
  let waiting: NodeJS.Timeout | undefined;
  let hasFailed = false;

  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(look, quiet).unref();
  }

  function unwatch(folder: string): void {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  }

  function complain(error: unknown): void {
    if (!hasFailed) failed(error);
    hasFailed = true;
  }

  function arm(folder: string): void {
    try {
      const ino = statSync(folder, { throwIfNoEntry: false })?.ino;
      if (ino === watched.get(folder)?.ino) return;
      unwatch(folder);
      if (ino === undefined) return;
      const watcher = watchOne(folder, { persistent: false }, soon);
      watcher.on('error', (error) => {
        unwatch(folder);
        complain(error);
      });
      watched.set(folder, { watcher, ino });
    } catch (error) {
      complain(error);
    }
  }

  folders.forEach(arm);
  const polling = setInterval(() => {
    folders.forEach(arm);
    look();
  }, poll).unref();

  return () => {
    clearInterval(polling);
    clearTimeout(waiting);
    folders.forEach(unwatch);
  };
}
