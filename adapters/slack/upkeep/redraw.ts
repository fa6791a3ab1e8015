import type { PostKey } from '../../../src/posts/posts.ts';
import { type CardEditing, type Redrawn, redraw as redrawCard } from '../../chat/upkeep/redraw.ts';
import { addressOf } from '../address.ts';
import { ownId } from '../ids.ts';
import { renderCard, renderGone } from '../share/render-card.ts';
import type { Workspace } from '../workspace.ts';

/** What cards are kept true with. */
export type Upkept = Pick<
  Workspace,
  'desk' | 'posts' | 'holds' | 'told' | 'readers' | 'clock' | 'sends' | 'bot' | 'log'
>;

/** In Slack's words: the message is no longer there, or nobody can change it any more. */
const GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
]);

/** Cards as they are drawn and edited in Slack. */
export function cardEditing({ readers, sends, bot }: Pick<Upkept, 'readers' | 'sends' | 'bot'>): CardEditing {
  return {
    face: 'slack',
    async edit({ place, message: ts, by, lang }, card, updated, still) {
      const at = { channel: ownId(place), ts };
      if (card === null) return sends.edit(at, renderGone(lang, updated), still);
      const user = by === null ? null : ownId(by);
      const sharer = user === null ? null : { user, name: (await readers.of(user)).name };
      return sends.edit(at, renderCard(card, { sharer, updated }), still);
    },
    isGone: (code) => GONE.has(code),
    linkTo: ({ place, message }) => addressOf(bot, ownId(place), message),
  };
}

/** Edits a posted card to what it has to say now. Throws DeskError as the store does. */
export function redraw(workspace: Upkept, key: PostKey): Promise<Redrawn> {
  return redrawCard(workspace, cardEditing(workspace), key);
}
