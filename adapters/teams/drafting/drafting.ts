import { toText } from '../../../src/reply/text.ts';
import { type Carried, carriedInSchema } from '../../chat/carried.ts';
import { type Aim, aimOf } from '../../chat/drafting/aim.ts';
import { draftIn } from '../../chat/drafting/draft-in.ts';
import { placeId } from '../ids.ts';
import { renderNote } from '../render/render-notice.ts';
import type { Feature, Press, Shown } from '../surfaces/surface.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import { createDraftDialogs, type DraftDialogParts, said } from './draft-dialog.ts';
import { newQuestion } from './question.ts';

/**
 * The same draft as “Suggest an answer” makes, from the question of an answer: for telephones, and for chats in which there is
 * no action on messages. A dialog that a card opened can put nothing where somebody writes, so its text is there to be copied.
 */
export function createDrafting(workspace: DraftDialogParts): Feature {
  const dialogs = createDraftDialogs(workspace, {
    name: 'draft',
    title: (lang) => teamsDraftingWords[lang].title,
    field: (lang) => teamsDraftingWords[lang].copy,
    // Nothing is added to what is copied, so the sources stand in it.
    textOf: ({ draft }) => (draft.reply ? toText(draft.reply) : ''),
    below: (lang) => renderNote(teamsDraftingWords[lang].copyHint),
    mailsWritten: false,
  });

  async function open({ data, where, activity }: Press): Promise<Shown> {
    const lang = await workspace.langOf(where, activity.locale);
    const carried = carriedInSchema.safeParse(data).data;
    if (!carried) return said(teamsDraftingWords[lang].tooOld);
    const aim = await aimFor(carried, { place: placeId(where.tenant, where.place), reader: lang });
    return dialogs.open(newQuestion(carried.u, { lang, aim }), where);
  }

  /** What the question means by itself needs no choice; what was remembered when it was answered has to be chosen. */
  async function aimFor(carried: Carried, drafted: Parameters<typeof draftIn>[3]): Promise<Aim> {
    const { draft } = await draftIn(workspace, carried.u, {}, drafted);
    const { lang: _lang, ...about } = aimOf(carried);
    if (draft.reply === null) return carried.u === '' ? aimOf(carried) : about;
    return about.vacancy === undefined || about.vacancy === draft.vacancy ? {} : { vacancy: about.vacancy };
  }

  return {
    dialogs: { draft: open },
    submits: { draft: open, 'draft.again': dialogs.again, 'draft.mail': dialogs.mail },
  };
}
