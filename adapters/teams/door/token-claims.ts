import { z } from 'zod';

const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  /** Seconds since 1970. */
  exp: z.number(),
  serviceurl: z.string(),
  tid: z.string().optional(),
});

export type Claims = Readonly<z.infer<typeof claimsSchema>>;

/** Three parts in base64url; the last one is the signature, which is never empty. */
const BEARER = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/;

/**
 * What an `authorization` header says of itself, before anybody has looked at its signature; null where it is no token or
 * lacks something that each token of Teams says. Pure.
 */
export function claimsOf(authorization: string): Claims | null {
  const payload = BEARER.exec(authorization)?.[1];
  if (payload === undefined) return null;
  try {
    return claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
