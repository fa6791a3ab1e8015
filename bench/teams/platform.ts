import type { Platform } from '../../adapters/platforms.ts';
import { SEND_LIMITS } from '../../adapters/teams/limits.ts';
import { createTeams } from '../../adapters/teams/platform.ts';
import { TOKEN } from './cast.ts';

/** Teams on this machine, by what stands in `BENCH_…`: where the keys are, whose they are, and where the Connector is. */
export function benchTeams({ BENCH_KEYS = '', BENCH_ISSUER = '', BENCH_CONNECTOR = '' }: NodeJS.ProcessEnv): Platform {
  return createTeams({
    trust: { openIdUrl: BENCH_KEYS, issuer: BENCH_ISSUER },
    token: async () => TOKEN,
    serviceUrl: BENCH_CONNECTOR,
    patience: [],
    limits: { ...SEND_LIMITS, platform: { windows: [{ most: 10_000, within: 1_000 }], waiting: 10_000 } },
  });
}
