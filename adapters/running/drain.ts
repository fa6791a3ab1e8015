import { systemElapsed } from '../../src/clock.ts';
import type { Log } from '../../src/log/log.ts';
import type { Store } from '../../src/store/store.ts';
import type { Connected } from '../platforms.ts';
import type { Health } from './health.ts';
import type { UnderWay } from './under-way.ts';
import { withLimit } from './with-limit.ts';

export interface DrainParts {
  readonly health: Health;
  readonly listeners: readonly { stop(within: number): Promise<void> }[];
  readonly underWay: UnderWay;
  readonly connected: readonly Pick<Connected, 'stop'>[];
  readonly store: Pick<Store, 'close'> | null;
  readonly log: Log;
  /** So long after the order to stop, in milliseconds, turns may be under way; then sends; then the store may close. */
  readonly turnsWithin?: number;
  readonly sendsWithin?: number;
  readonly closedWithin?: number;
}

/**
 * Stops without losing what was accepted: from now on nothing new comes in; then the turns under way are answered, then
 * what they have to send is sent, and the store, which both may need, closes last. Gives how many turns and sends were not
 * done in their time. Never rejects.
 */
export async function drain(parts: DrainParts): Promise<number> {
  const { health, listeners, underWay, connected, store, log } = parts;
  const { turnsWithin = 6_000, sendsWithin = 9_000, closedWithin = 9_700 } = parts;
  const began = systemElapsed();
  const left = (within: number) => Math.max(0, began + within - systemElapsed());

  health.stopping();
  // A request that is still coming in begins its turn later, so the doors go first.
  await Promise.all(listeners.map((listener) => listener.stop(turnsWithin)));
  const turns = await underWay.settled(left(turnsWithin));
  const sends = await Promise.all(connected.map((platform) => stopped(platform)));
  await closed();
  const unsent = sends.reduce((sum, lost) => sum + lost, 0);
  if (unsent > 0) log('sends_not_made', { count: unsent });
  return turns + unsent;

  async function stopped(platform: Pick<Connected, 'stop'>): Promise<number> {
    try {
      return await withLimit(platform.stop(left(sendsWithin)), left(sendsWithin), 1);
    } catch (error) {
      log('public_failed', { error });
      return 1;
    }
  }

  async function closed(): Promise<void> {
    try {
      await withLimit(store?.close() ?? Promise.resolve(), left(closedWithin), undefined);
    } catch (error) {
      log('store_failed', { error });
    }
  }
}
