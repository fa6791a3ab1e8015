import type { Draft } from '../../../src/drafts/draft.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import type { Message } from '../api.ts';
import { correctValue } from '../correct/parse-correct.ts';
import { keepPosted } from '../drafting/keep-posted.ts';
import { renderByLine } from '../drafting/render-by-line.ts';
import { tellUnsent } from '../drafting/tell-unsent.ts';
import { personId, placeId } from '../ids.ts';
import { renderReply } from '../render/render.ts';
import { renderControls } from '../render/render-controls.ts';
import type { Named } from '../render/render-naming.ts';
import { suggestWords } from '../wording/suggest.ts';
import type { Workspace } from '../workspace.ts';
import type { Suggestion } from './suggestion.ts';

/** Posts what somebody suggested in the thread of the message, and takes note of it. Never throws. */
export async function postSuggestion(
  workspace: Workspace,
  { channel, thread, responseUrl, lang }: Suggestion,
  draft: Draft,
  posted: PostedDraft,
  user: string,
): Promise<void> {
  const { sends, bot, clock, readers } = workspace;
  const { name } = await readers.of(user);
  const outcome = await sends.post(channel, renderSuggested(draft, posted, { user, name }), thread);
  if (outcome.kind !== 'sent') {
    const words = suggestWords[lang];
    return tellUnsent(workspace, {
      outcome,
      user,
      channel,
      thread,
      responseUrl,
      lang,
      what: outcome.kind === 'unclear' ? words.perhapsPosted : words.notPosted,
      reply: posted.reply,
    });
  }
  await keepPosted(
    workspace,
    {
      face: 'slack',
      place: placeId(bot.team, channel),
      message: outcome.receipt.ts,
      kind: 'suggestion',
      thread,
      by: personId(bot.team, user),
      lang: draft.lang,
      at: clock(),
    },
    draft,
  );
}

/** An answer that somebody suggested, with who did, and what can be done with it. Pure. */
export function renderSuggested(draft: Draft, { reply, isEdited }: PostedDraft, who: Named): Message {
  const { lang } = reply;
  const { suggested, edited } = suggestWords[lang];
  const { text, blocks } = renderReply(reply);
  const line = renderByLine([{ say: suggested, who }, ...(isEdited ? [{ say: edited, who }] : [])]);
  const posted = { kind: 'suggestion', correct: correctValue(draft) } as const;
  return { text: `${text}\n\n${line.text}`, blocks: [...blocks, ...line.blocks, ...renderControls({ lang, posted })] };
}
