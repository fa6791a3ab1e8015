import type { ViewSubmitAction } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import { postedFrom } from '../../../src/drafts/posted-from.ts';
import type { Log } from '../../../src/log/log.ts';
import type { Submitted } from '../surfaces/surface.ts';
import { draftingWords } from '../wording/drafting.ts';
import { type Field, fieldIn } from './aim.ts';
import type { Drafted } from './drafting.ts';

/** What is posted of a draft and of what stands in its field; without a field, the draft as it is. Null for an empty one. */
export function postedOf({ content, draft }: Drafted, field: Field | null): PostedDraft | null {
  if (field) return postedFrom(content, draft, field.text ?? '');
  return draft.reply && { reply: draft.reply, isEdited: false };
}

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
