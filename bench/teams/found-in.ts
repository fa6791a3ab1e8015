import { z } from 'zod';

const foundSchema = z.looseObject({ composeExtension: z.looseObject({ attachments: z.array(z.unknown()).nullish() }) });

/** How many cards are listed in what a search was answered with; none in what is no list. Pure. */
export function foundIn(body: string): number {
  const read = body === '' ? undefined : foundSchema.safeParse(JSON.parse(body)).data;
  return read?.composeExtension.attachments?.length ?? 0;
}
