import type { Wording } from '../../../src/content/schema/wording.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import type { Carried } from '../../chat/carried.ts';
import { carriedAfter, ratedOf } from '../../chat/drafting/carried-after.ts';
import { execute, opens } from '../actions.ts';
import type { Message } from '../api.ts';
import type { CardAction } from '../card.ts';
import { spoken } from '../render/inert.ts';
import { renderReply } from '../render/render.ts';
import { renderNote } from '../render/render-notice.ts';
import { toMessage } from '../render/to-message.ts';
import { teamsControlsWords } from '../wording/controls.ts';

/** What is known of the message that is corrected. */
export interface Corrected {
  readonly draft: Draft;
  readonly posted: PostedDraft;
  /** What its buttons carried. */
  readonly carried?: Carried;
  /** What stands on the thumbs, where answers can be rated. */
  readonly thumbs?: Pick<Wording['feedback'], 'good' | 'bad'>;
  /** Who corrected it and when, in words. */
  readonly line: string;
  /** Names the new answer. */
  readonly key: string;
}

/** A message as it stands once it was corrected: in both its drawing and its text, it says by whom. Pure. */
export function renderCorrected(corrected: Corrected): Message {
  const { posted, line } = corrected;
  const drawn = renderReply(posted.reply);
  return toMessage(
    { ...drawn, summary: `${drawn.summary}\n\n${spoken(line)}` },
    { lang: posted.reply.lang, below: renderNote(line), controls: controlsOf(corrected) },
  );
}

/** What somebody wrote themselves can't be rated or asked again, but taken back and corrected. */
function controlsOf({ draft, posted, carried, thumbs, key }: Corrected): readonly CardAction[] {
  const { lang } = draft;
  const why = carriedAfter(carried, draft, posted, key);
  const of = why ?? (carried && { ...carried, k: key, u: '', l: lang });
  const about = { l: lang, ...of };
  if (!why) return [opens(teamsControlsWords[lang].more, 'about', { ...about, isWritten: true })];
  const rated = { k: key, a: ratedOf(why), l: lang };
  return [
    ...(thumbs && why.i.length > 0 ? [execute(thumbs.good, 'thumb', rated), opens(thumbs.bad, 'reasons', rated)] : []),
    opens(teamsControlsWords[lang].whyAndMore, 'about', about),
  ];
}
