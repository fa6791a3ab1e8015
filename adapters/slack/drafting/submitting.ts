import type { ViewSubmitAction } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Log } from '../../../src/log/log.ts';
import type { Submitted } from '../surfaces/surface.ts';
import { draftingWords } from '../wording/drafting.ts';
import { type Field, fieldIn } from './aim.ts';

/** Says something beside a field; the dialog stays, with what was written. */
export function beside({ block }: Field, text: string): Submitted {
  return { ack: { response_action: 'errors', errors: { [block]: text } } };
}

/**
 * Where the store does not answer, says so beside the field, so that what was written there is not lost. Rejects where
 * there is none.
 */
export async function orSaid(
  submitting: Promise<Submitted>,
  log: Log,
  { view }: ViewSubmitAction,
  { actionId, lang }: { readonly actionId: string; readonly lang: Lang },
): Promise<Submitted> {
  try {
    return await submitting;
  } catch (error) {
    const field = fieldIn(view.state.values, actionId);
    if (!field) throw error;
    log('slack_failed', { error });
    return beside(field, draftingWords[lang].storeAway);
  }
}
