import { z } from 'zod';

const MEND = 'write an instant with its zone, such as 2025-06-22T21:58:00Z';

/** An instant as people and programs give it: date, time and zone (2025-06-22T23:58+02:00). Comes out as ISO 8601 in UTC. */
export const instantTextSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], { error: MEND })
  .transform((text) => new Date(text).toISOString());
