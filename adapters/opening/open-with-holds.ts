import { existsSync } from 'node:fs';
import { systemClock } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import { createStoredHolds } from '../../src/holds/in-store.ts';
import type { Log } from '../../src/log/log.ts';
import { createRoles } from '../../src/roles/roles.ts';
import { openStore } from '../../src/store/open-store.ts';
import { isPlatformConfigured } from '../platforms.ts';
import { type Opened, openDesk } from './open.ts';

export interface OpenedWithHolds extends Opened {
  close(): Promise<void>;
}

/**
 * A desk for a few questions, which keeps nothing of them. Where there is a store already it tells no fact that is held
 * there; none is made. Throws as `openDesk` and `openStore` do.
 */
export async function openWithHolds(environment: Environment, log: Log): Promise<OpenedWithHolds> {
  const { DATABASE_URL: url, DESK_STORE: file } = environment;
  const hasStore = url !== undefined || (file !== 'none' && existsSync(file));
  if (!hasStore) return { ...openDesk(environment), close: async () => {} };
  const store = await openStore({ url, file, clock: systemClock });
  try {
    const roles = createRoles({ isServedElsewhere: isPlatformConfigured(environment) });
    const holds = createStoredHolds(store, log);
    return { ...openDesk(environment, { holds, roles }), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
