import { createHash } from 'node:crypto';

/** Stands for these texts where they have to be known again and must not be kept themselves. */
export function digest(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}
