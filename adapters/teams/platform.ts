import { systemElapsed } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import type { Limits } from '../../src/sending/limits.ts';
import type { Platform } from '../platforms.ts';
import { checkTeams } from './check-teams.ts';
import { PATIENCE } from './connect.ts';
import type { Credentials } from './credentials.ts';
import { SEND_LIMITS } from './limits.ts';

export interface TeamsParts {
  /** Whose tokens are believed, in place of the public Bot Framework. */
  readonly trust?: { readonly openIdUrl: string; readonly issuer: string };
  /** In place of Entra: gives the token that goes along with our calls. */
  readonly token?: () => Promise<string>;
  /** In place of the address that Teams has for conversations that have not told yet. */
  readonly serviceUrl?: string;
  /** The waits between attempts to reach Microsoft at the start, in milliseconds. */
  readonly patience?: readonly number[];
  /** Wider ones are for measuring alone. */
  readonly limits?: Limits;
}

/** Microsoft Teams, as the start and the doctor know it. The SDK is loaded only where Teams is configured. */
export function createTeams({
  trust,
  token,
  serviceUrl,
  patience = PATIENCE,
  limits = SEND_LIMITS,
}: TeamsParts = {}): Platform {
  /** Throws nothing: a secret that Microsoft does not take is found with the first token. */
  async function credentialsOf(environment: Environment): Promise<Credentials> {
    const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password = '', TEAMS_TENANT_ID: tenant = '' } = environment;
    if (appId === undefined) return (await import('./local-credentials.ts')).localCredentials;
    const { openCredentials } = await import('./index.ts');
    return openCredentials({ appId, password, tenant, ...(trust && { trust }), ...(token && { token }) });
  }

  return {
    name: 'teams',
    variables: ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'],
    isConfigured: ({ TEAMS_APP_ID, TEAMS_LOCAL }) => TEAMS_APP_ID !== undefined || TEAMS_LOCAL !== undefined,
    async connect(parts) {
      const { connectTeams } = await import('./connected.ts');
      const credentials = await credentialsOf(parts.environment);
      const own = { credentials, patience, limits, ...(serviceUrl !== undefined && { globalUrl: serviceUrl }) };
      return connectTeams({ ...parts, ...own, elapsed: systemElapsed, random: Math.random });
    },
    checks: (environment) =>
      checkTeams(environment, { ...(token && { token }), ...(serviceUrl !== undefined && { serviceUrl }) }),
  };
}
