import type { CardEditing } from '../../chat/upkeep/redraw.ts';
import { addressOf } from '../address.ts';
import { conversationOf } from '../conversation-of.ts';
import { ownId, tenantOf } from '../ids.ts';
import { renderCard, renderGone } from '../share/render-card.ts';
import type { Workspace } from '../workspace.ts';

/** Cards as they are drawn and edited in Teams. */
export function cardEditing({ sends, nameOf }: Pick<Workspace, 'sends' | 'nameOf'>): CardEditing {
  return {
    face: 'teams',
    async edit(post, card, updated, still) {
      const { by, lang, message, place } = post;
      const at = { tenant: tenantOf(place), conversation: conversationOf(post), message };
      if (card === null) return sends.edit(at, renderGone(lang, updated), still);
      const sharer = by === null ? null : await nameOf(by);
      return sends.edit(at, renderCard(card, { sharer: sharer === by ? null : sharer, updated }), still);
    },
    isGone: (code) => code === 'gone',
    linkTo: ({ place, message, thread }) =>
      addressOf({ tenant: tenantOf(place), place: ownId(place), message, ...(thread !== undefined && { thread }) }),
  };
}
