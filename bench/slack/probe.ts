import process from 'node:process';

/** What the parent is told. */
export type Told = { readonly port: number } | Usage;

export interface Usage {
  /** What the processor worked for the whole process so far, in milliseconds. */
  readonly cpu: number;
  /** Megabytes. */
  readonly rss: number;
}

/**
 * Says where the app listens, and from then on, whenever the parent asks, what the process has used. When the parent lets
 * go, or dies, the app stops, and with it the process.
 */
export function tellParent(port: number, stop: () => Promise<unknown>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ cpu: (user + system) / 1e3, rss: process.memoryUsage().rss / 1e6 });
  });
  process.on('disconnect', async () => {
    await stop();
    process.exit();
  });
  tell({ port });
}

function tell(told: Told): void {
  process.send?.(told);
}
