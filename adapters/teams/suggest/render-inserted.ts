import type { Reply } from '../../../src/reply/reply.ts';
import { clipText } from '../../chat/shown-text.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { CARD } from '../limits.ts';
import { inert } from '../render/inert.ts';
import { renderReply } from '../render/render.ts';
import { toMessage } from '../render/to-message.ts';
import type { Shown } from '../surfaces/surface.ts';

/**
 * An answer that is put where somebody writes, and sent as theirs: it stands by itself, and has nothing to press that the desk
 * would have to be there for. Pure.
 */
export function renderInserted(reply: Reply): Extract<Shown, { kind: 'inserted' }> {
  const { lang, preview } = reply;
  const { card } = toMessage(renderReply(reply), { lang });
  return {
    kind: 'inserted',
    card,
    preview: { title: draftingWords[lang].text, text: inert(clipText(preview, CARD.title * 2)) },
  };
}
