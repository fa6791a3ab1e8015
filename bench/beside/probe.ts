import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** So often in a row nothing is freed, at the end. */
const TRIES = 2;
/** Bytes; what is less is no difference. */
const A_BIT = 500_000;

/** What the parent asks for; with `rest`, after a full collection of garbage. */
export interface Asked {
  readonly rest?: number;
}

/** What the parent is told. */
export type Told = { readonly port: number } | Usage;

export interface Usage {
  /** What the processor worked for the whole process so far, in milliseconds. */
  readonly cpu: number;
  /** Megabytes. */
  readonly rss: number;
  /** Megabytes of that which JavaScript has in use. */
  readonly heap: number;
}

/**
 * Says where the app listens, and from then on, whenever the parent asks, what the process has used, after collecting its garbage where it
 * asks for the least. When the parent lets
 * go, or dies, the app stops, and with it the process.
 */
export function tellParent(port: number, stop: () => Promise<unknown>): void {
  process.on('message', async ({ rest }: Asked) => {
    if (rest !== undefined) await collected(rest);
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    tell({ cpu: (user + system) / 1e3, rss: rss / 1e6, heap: heapUsed / 1e6 });
  });
  process.on('disconnect', async () => {
    await stop();
    process.exit();
  });
  tell({ port });
}

/**
 * Collects garbage until that frees no more memory of the process, with so many milliseconds of rest in between: V8 keeps
 * room for as much as was allocated in the last five seconds, and gives it back with the first collection after that.
 */
async function collected(rest: number): Promise<void> {
  if (!global.gc) throw new Error('start it with --expose-gc');
  let least = Number.POSITIVE_INFINITY;
  for (let inVain = 0; inVain < TRIES; ) {
    global.gc();
    await wait(rest);
    const now = process.memoryUsage.rss();
    inVain = now < least - A_BIT ? 0 : inVain + 1;
    least = Math.min(least, now);
  }
}

function tell(told: Told): void {
  process.send?.(told);
}
