import type { IncomingMessage } from 'node:http';
import { isLoopbackUrl } from '../trusted-url.ts';

type Knock = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> };

/** The status with which a request is refused by its headers alone; null where it may go on. Pure. */
export function refusalOf({ headers, socket }: Knock, isLocal: boolean): number | null {
  if (isLocal && !isOfThisMachine({ headers, socket })) return 421;
  // A form of a foreign page can post plain text without asking; JSON it can't.
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json' ? null : 415;
}

/**
 * Whether somebody of this machine calls, and nobody through them: no page of a browser, whose name may have been rebound to
 * 127.0.0.1, and no tunnel.
 */
function isOfThisMachine({ headers, socket: { remoteAddress = '' } }: Knock): boolean {
  const address = remoteAddress.replace(/^::ffff:/, '');
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return (
    isLoopbackUrl(`http://${address.includes(':') ? `[${address}]` : address}`) &&
    isLoopbackUrl(`http://${headers.host ?? ''}`) &&
    headers.origin === undefined &&
    !isPassedOn
  );
}
