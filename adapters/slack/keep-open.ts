import { setTimeout as wait } from 'node:timers/promises';

/** What the SDK's socket client can do, of which this file knows no more. */
export interface Socket {
  /** Resolves once Slack has greeted; rejects where it can't be reached or does not take the token. */
  start(): Promise<unknown>;
  once(event: 'disconnected', run: () => void): unknown;
}

/** The waits between attempts, in milliseconds; the last one stays. Slack asks for a new socket every few hours, at once. */
const WAITS = [100, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000] as const;

/**
 * Keeps a socket open for as long as it is wanted: whenever it closes, and whenever it can't be opened, it is opened anew.
 * The SDK's own way ends the process where Slack does not answer in that moment. `told` hears of each time it is not open.
 * Gives back what ends that; the socket itself is closed by others.
 */
export function keepOpen(socket: Socket, told: () => void): () => void {
  const over = new AbortController();

  async function run(): Promise<void> {
    for (let failures = 0; !over.signal.aborted; ) {
      const closed = new Promise<void>((resolve) => {
        socket.once('disconnected', resolve);
      });
      try {
        await socket.start();
        failures = 0;
        await closed;
      } catch {
        failures += 1;
      }
      if (over.signal.aborted) return;
      told();
      await wait(WAITS[Math.min(failures, WAITS.length - 1)], undefined, { signal: over.signal }).catch(() => {});
    }
  }

  void run();
  return () => over.abort();
}
