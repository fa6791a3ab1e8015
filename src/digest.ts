import { createHmac, randomBytes } from 'node:crypto';

/** Drawn anew by each process, so that nobody who sees a digest can find its text by trying out all that it may be. */
const KEY = randomBytes(32);

/** Stands in this process for texts that have to be known again and must not be kept themselves. */
export function digest(...texts: readonly string[]): string {
  return createHmac('sha256', KEY).update(JSON.stringify(texts)).digest('base64url');
}
