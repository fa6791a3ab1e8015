import { isDeepStrictEqual } from 'node:util';
import type { ViewSubmitAction } from '@slack/bolt';
import type { Post } from '../../../src/posts/posts.ts';
import type { Receipt } from '../api.ts';
import { sentence } from '../drafting/render-parts.ts';
import { placeId } from '../ids.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Submitted } from '../surfaces/surface.ts';
import { redraw } from '../upkeep/redraw.ts';
import { shareWords } from '../wording/share.ts';
import type { Workspace } from '../workspace.ts';
import type { DialogState } from './dialog-state.ts';
import { renderNoticeDialog } from './render-dialog.ts';
import { asSeen, drawAgain, show } from './submit-card.ts';
import { tellSharer } from './tell-sharer.ts';

/** The card that stands there; null where it was withdrawn, or is none of ours. Throws DeskError as the store does. */
export async function postedCard({ posts, bot }: Workspace, { channel, ts }: Receipt): Promise<Post | null> {
  const post = await posts.get({ face: 'slack', place: placeId(bot.team, channel), message: ts });
  return post?.kind === 'card' ? post : null;
}

/**
 * What comes of pressing “Save”, by somebody who may: the card is kept as corrected, and then edited where it stands. What
 * Slack does not let us edit now is edited with the upkeep of all cards.
 */
export async function submitCorrection(
  workspace: Workspace,
  state: DialogState,
  corrects: Receipt,
  { view, user }: Pick<ViewSubmitAction, 'view' | 'user'>,
): Promise<Submitted> {
  const { lang } = state;
  const { correctTitle, withdrawnMeanwhile, notCorrected } = shareWords[lang];
  const [post, drawn] = await Promise.all([postedCard(workspace, corrects), drawAgain(workspace, state, view)]);
  if (post === null) return show(renderNoticeDialog(lang, correctTitle, [sentence(withdrawnMeanwhile)]));
  const made = asSeen(workspace, state, view, drawn);
  if (!('of' in made)) return made;
  if (isDeepStrictEqual(made.of, post.card) && made.card.shown === post.shown) return {};

  // Without what it shows, so that it counts as to be drawn anew until it is.
  const { shown: _former, ...kept } = post;
  await workspace.posts.record({ ...kept, lang: made.of.lang, card: made.of });
  return {
    async after() {
      if ((await redraw(workspace, post)) !== 'failed') return;
      const where = { user: user.id, lang, from: corrects.channel };
      await tellSharer(workspace, where, renderNotice(notCorrected), true);
    },
  };
}
