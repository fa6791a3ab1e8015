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
  /**
   * Null where it is empty, and with a press also where nobody has written in it since the dialog was drawn anew: then
   * Slack does not tell what stands there.
   */
  readonly text: string | null;
}

/** What somebody has written; null where there is no such field. Pure. */
export function fieldIn(values: Values, actionId: string): Field | null {
  const found = Object.entries(values).find(([, actions]) => Object.hasOwn(actions, actionId));
  return found ? { block: found[0], text: found[1][actionId]?.value || null } : null;
}

/** What somebody wrote instead of a draft, blanks apart; undefined where they wrote nothing of their own. Pure. */
export function writtenIn(field: Field | null, draft: string): string | undefined {
  const text = field?.text ?? null;
  return text === null || folded(text) === folded(draft) ? undefined : text;
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
