import { z } from 'zod';
import { idSchema, LANGS, type Lang } from '../../../src/content/schema/text.ts';
import type { Carried } from '../carried.ts';

/** What somebody chose for a draft; what is absent is as the message says. */
export const aimSchema = z.strictObject({
  vacancy: z.exactOptional(idSchema),
  intent: z.exactOptional(idSchema),
  lang: z.exactOptional(z.enum(LANGS)),
});
export type Aim = Readonly<z.infer<typeof aimSchema>>;

/** What the selects showed. */
export interface Shown {
  readonly vacancy?: string;
  readonly intent?: string;
  readonly lang: Lang;
}

/** The value of the entry that chooses nothing in particular. */
export const UNCHOSEN = '-';

/**
 * What is chosen now, by what is `picked` in each select: an entry that the draft had put there is no choice of anybody, so
 * that another choice beside it does not narrow what the message asks. What is no id leaves all as it was. Pure.
 */
export function aimFrom(picked: (field: keyof Shown) => string | undefined, shown: Shown, before: Aim): Aim {
  const wanted = (field: keyof Shown): string | undefined => {
    const value = picked(field);
    if (value === undefined || value === shown[field]) return before[field];
    return value === UNCHOSEN ? undefined : value;
  };
  const all = { vacancy: wanted('vacancy'), intent: wanted('intent'), lang: wanted('lang') };
  const chosen = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const read = aimSchema.safeParse(chosen);
  return read.success ? read.data : before;
}

/** What an answer was about, as its buttons carry it. Pure. */
export function aimOf({ v, i, l }: Carried): Aim {
  const [vacancy, ...otherVacancies] = v;
  const [intent, ...otherIntents] = i;
  return {
    lang: l,
    ...(vacancy !== undefined && otherVacancies.length === 0 && { vacancy }),
    ...(intent !== undefined && otherIntents.length === 0 && { intent }),
  };
}

/** Whether a field says the same as the draft that was put there, blanks apart. Pure. */
export function isSameText(text: string, draft: string): boolean {
  return folded(text) === folded(draft);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
