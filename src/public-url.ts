import { isIP } from 'node:net';
import { z } from 'zod';

const MEND =
  'write the https address under which Slack and Microsoft Teams reach this desk, such as https://desk.example.org';

/**
 * The desk's address on the internet, as people give it; comes out without a slash at its end. It has to be https on a
 * name, since the platforms call nothing else, and may lie below a path, where a proxy puts it there.
 */
export const publicUrlSchema = z
  .string()
  .transform((text) => (URL.canParse(text) ? new URL(text) : null))
  .refine((url) => url !== null && isReachable(url), { error: MEND })
  .transform((url) => `${url?.origin}${url?.pathname.replace(/\/+$/, '')}`);

/** Whether the platforms could call it, by its form alone. */
function isReachable({ protocol, hostname, username, password, search, hash }: URL): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isName =
    isIP(bare) === 0 && /\.[a-z][a-z0-9-]+$/i.test(hostname) && !/\.(?:local|localhost|internal|lan)$/i.test(hostname);
  return protocol === 'https:' && isName && `${username}${password}${search}${hash}` === '';
}
