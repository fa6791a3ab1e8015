import type { Credentials } from './credentials.ts';
import { isLoopbackUrl } from './trusted-url.ts';

/**
 * For trying things out on this machine alone: nobody proves who they are, so answers go nowhere but to this machine. The
 * door asks besides that whoever calls is on it.
 */
export const localCredentials: Credentials = {
  accepts: async (_authorization, { serviceUrl }) => serviceUrl.startsWith('http://') && isLoopbackUrl(serviceUrl),
  token: async () => null,
};
