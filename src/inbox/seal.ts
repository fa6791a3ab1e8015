import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Envelope } from './inbox.ts';

/** Seals envelopes and opens them again, each for the one event that it belongs to. */
export interface Seals {
  seal(event: string, envelope: Envelope): string;
  /** Null where it was sealed with another secret, for another event, or was changed since. */
  open(event: string, sealed: string): Envelope | null;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** As the cipher wants it; drawn anew for each envelope. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const envelopeSchema = z.record(z.string(), z.unknown());

/** The key is made from `secret`, for this purpose alone, and stands nowhere but in this process. */
export function createSeals(secret: string): Seals {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'vacancy-desk inbox', KEY_BYTES));
  return {
    seal(event, envelope) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(event));
      const text = Buffer.concat([cipher.update(JSON.stringify(envelope), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
    },
    open(event, sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
        cipher.setAAD(Buffer.from(event)).setAuthTag(tag);
        const text = Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]);
        return envelopeSchema.parse(JSON.parse(text.toString('utf8')));
      } catch {
        return null;
      }
    },
  };
}
