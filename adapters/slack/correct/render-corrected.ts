import type { Draft } from '../../../src/drafts/draft.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import type { Post } from '../../../src/posts/posts.ts';
import type { Carried } from '../../chat/carried.ts';
import { carriedAfter, ratedOf } from '../../chat/drafting/carried-after.ts';
import type { Message } from '../api.ts';
import { renderByLine, type Told } from '../drafting/render-by-line.ts';
import { renderReply } from '../render/render.ts';
import { type Controls, renderControls } from '../render/render-controls.ts';
import { correctValue } from './parse-correct.ts';

/** What is known of the message that is corrected. */
export interface Corrected {
  readonly draft: Draft;
  readonly posted: PostedDraft;
  readonly kind: Post['kind'];
  /** What its buttons carried. */
  readonly carried?: Carried;
  /** What stands on the thumbs, where answers can be rated. */
  readonly thumbs?: NonNullable<Controls['rated']>['words'];
  /** Who suggested it, and who corrected it when. */
  readonly told: readonly Told[];
  /** Names the new answer. */
  readonly key: string;
}

/** A message as it stands once it was corrected: in both its drawing and its text, it says by whom. Pure. */
export function renderCorrected(corrected: Corrected): Message {
  const { posted, told } = corrected;
  const { text, blocks } = renderReply(posted.reply);
  const line = renderByLine(told);
  return {
    text: `${text}\n\n${line.text}`,
    blocks: [...blocks, ...line.blocks, ...renderControls(controlsOf(corrected))],
  };
}

/** What somebody wrote themselves has no rule behind it that could be explained, or rated. */
function controlsOf({ draft, posted, kind, carried, thumbs, key }: Corrected): Controls {
  const { lang } = draft;
  const menu = { lang, posted: { kind, correct: correctValue(draft) } };
  const why = carriedAfter(carried, draft, posted, key);
  if (!why) return menu;
  return { ...menu, why, ...(thumbs && why.i.length > 0 && { rated: { about: ratedOf(why), words: thumbs } }) };
}
