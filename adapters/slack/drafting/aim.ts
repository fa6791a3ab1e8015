import type { ViewOutput } from '@slack/bolt';
import { type Aim, aimFrom, isSameText, type Shown } from '../../chat/drafting/aim.ts';

export type Values = ViewOutput['state']['values'];

/** What is chosen now in the selects whose ids begin with `prefix`. Pure. */
export function aimAfter(values: Values, prefix: string, shown: Shown, before: Aim): Aim {
  return aimFrom((field) => pickedIn(values, `${prefix}.${field}`), shown, before);
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
  return text === null || isSameText(text, draft) ? undefined : text;
}

function pickedIn(values: Values, actionId: string): string | undefined {
  for (const actions of Object.values(values)) {
    if (Object.hasOwn(actions, actionId)) return actions[actionId]?.selected_option?.value;
  }
  return undefined;
}
