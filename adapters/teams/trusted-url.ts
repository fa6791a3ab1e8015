import { isIP } from 'node:net';

/**
 * Where Teams is reached as long as a conversation has not told of the address of its region. The page
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages names it for all that is
 * public; tenants of governments have others, which only their conversations tell of.
 */
export const GLOBAL_URL = 'https://smba.trafficmanager.net/teams/';

/**
 * Whether our token may be brought to this address, by its form alone: over https, or to this machine itself. Whose address
 * it is, the token of the activity that named it has said. Pure.
 */
export function isServiceUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  if (`${username}${password}${search}${hash}` !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackUrl(address));
}

/** Whether an address is one of this machine itself. Pure. */
export function isLoopbackUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
