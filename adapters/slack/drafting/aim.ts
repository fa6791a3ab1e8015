import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { idSchema, LANGS, type Lang } from '../../../src/content/schema/text.ts';

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

export type Values = ViewOutput['state']['values'];

/**
 * What is chosen now: an entry that the draft had put into a select is no choice of anybody, so that another choice beside
 * it does not narrow what the message asks. Pure.
 */
export function aimAfter(values: Values, prefix: string, shown: Shown, before: Aim): Aim {
  const picked = (field: keyof Shown): string | undefined => {
    const value = pickedIn(values, `${prefix}.${field}`);
    if (value === undefined || value === shown[field]) return before[field];
    return value === UNCHOSEN ? undefined : value;
  };
  const wanted = { vacancy: picked('vacancy'), intent: picked('intent'), lang: picked('lang') };
  const chosen = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const read = aimSchema.safeParse(chosen);
  return read.success ? read.data : before;
}

/** A field that somebody writes in. */
export interface Field {
  readonly block: string;
  readonly text: string;
}

/** What somebody has written; null where there is no such field. Pure. */
export function fieldIn(values: Values, actionId: string): Field | null {
  const found = Object.entries(values).find(([, actions]) => Object.hasOwn(actions, actionId));
  return found ? { block: found[0], text: found[1][actionId]?.value ?? '' } : null;
}

/** Whether a field holds the same as a draft, blanks apart. Pure. */
export function isSameText(field: Field, text: string): boolean {
  return folded(field.text) === folded(text);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function pickedIn(values: Values, actionId: string): string | undefined {
  for (const actions of Object.values(values)) {
    if (Object.hasOwn(actions, actionId)) return actions[actionId]?.selected_option?.value;
  }
  return undefined;
}
