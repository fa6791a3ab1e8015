import { type PostedDraft, postedFrom } from '../../../src/drafts/posted-from.ts';
import type { Drafted } from './draft-in.ts';

/**
 * What is posted of a draft and of what stands in its field, which may be empty; undefined where there is no field: then the
 * draft as it is. Null where nothing is left to post. Pure.
 */
export function postedOf({ content, draft }: Drafted, written: string | undefined): PostedDraft | null {
  if (written !== undefined) return postedFrom(content, draft, written);
  return draft.reply && { reply: draft.reply, isEdited: false };
}
