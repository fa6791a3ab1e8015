import { type Aim, aimFrom, isSameText } from '../../chat/drafting/aim.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import type { Press } from '../surfaces/surface.ts';
import { inputsIn } from './inputs.ts';
import { isEditable } from './render-dialog.ts';

/** What a dialog carries of the draft that it shows. */
export interface ShownDraft {
  readonly aim: Aim;
  readonly digest: string;
}

/** What comes of a press in a dialog. */
export interface LookedAfter {
  readonly aim: Aim;
  readonly drafted: Drafted;
  /** It is another draft than the dialog had shown. */
  readonly isOther: boolean;
  /** What stands in the field of the same draft, where somebody changed it; empty where they left nothing. */
  readonly written?: string;
  /** What they had written, or written before, where it is another draft. */
  readonly before?: string;
}

export interface Looking {
  readonly draft: (aim: Aim) => Promise<Drafted>;
  /** What stands in the field for a draft; null where nobody may write. */
  readonly textOf: (drafted: Drafted) => string | null;
}

/** Drafts by what is chosen now, and keeps what was written. Throws DeskError as the store does. */
export async function lookAfter(
  { draft, textOf }: Looking,
  shown: ShownDraft,
  data: Press['data'],
): Promise<LookedAfter> {
  const standing = await draft(shown.aim);
  const text = standing.draft.reply && textOf(standing);
  const inputs = inputsIn(data, text !== null && isEditable(text));
  const aim = aimFrom(inputs.picked, standing.draft, shown.aim);
  const drafted = JSON.stringify(aim) === JSON.stringify(shown.aim) ? standing : await draft(aim);
  const isOther = drafted.digest !== shown.digest;
  const isTheirs = text !== null && inputs.text !== undefined && !isSameText(inputs.text, text);
  const written = isTheirs ? inputs.text : undefined;
  const before = (isOther && written?.trim() ? written : undefined) ?? inputs.before;
  return {
    aim,
    drafted,
    isOther,
    ...(!isOther && written !== undefined && { written }),
    ...(before !== undefined && { before }),
  };
}
