import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** So often in a row nothing is freed, at the end. */
const TRIES = 5;
/** Milliseconds. */
const GIVEN_BACK_WITHIN = 200;
/** Bytes; what is less is no difference. */
const A_BIT = 500_000;

/** What the parent is told. */
export type Told = { readonly port: number } | Usage;

export interface Usage {
  /** What the processor worked for the whole process so far, in milliseconds. */
  readonly cpu: number;
  /** Megabytes. */
  readonly rss: number;
}

/**
 * Says where the app listens, and from then on, whenever the parent asks, what the process has used, after collecting its garbage where it
 * asks for the least. When the parent lets
 * go, or dies, the app stops, and with it the process.
 */
export function tellParent(port: number, stop: () => Promise<unknown>): void {
  process.on('message', async (asked) => {
    if (asked === 'least') await collected();
    const { user, system } = process.cpuUsage();
    tell({ cpu: (user + system) / 1e3, rss: process.memoryUsage().rss / 1e6 });
  });
  process.on('disconnect', async () => {
    await stop();
    process.exit();
  });
  tell({ port });
}

/** Collects garbage until that frees no more memory of the process; what was freed goes back a little later. */
async function collected(): Promise<void> {
  if (!global.gc) throw new Error('start it with --expose-gc');
  let least = Number.POSITIVE_INFINITY;
  for (let inVain = 0; inVain < TRIES; inVain += 1) {
    global.gc();
    await wait(GIVEN_BACK_WITHIN);
    const now = process.memoryUsage.rss();
    if (now < least - A_BIT) inVain = 0;
    least = Math.min(least, now);
  }
}

function tell(told: Told): void {
  process.send?.(told);
}
