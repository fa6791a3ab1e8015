import type { CardEditing } from '../../chat/upkeep/redraw.ts';
import { addressOf } from '../address.ts';
import { conversationOf } from '../conversation-of.ts';
import { ownId, tenantOf } from '../ids.ts';
import { renderCard, renderGone } from '../share/render-card.ts';
import { sharerOf } from '../share/sharer.ts';
import type { Workspace } from '../workspace.ts';

/** Cards as they are drawn and edited in Teams. */
export function cardEditing(workspace: Pick<Workspace, 'sends' | 'nameOf'>): CardEditing {
  const { sends } = workspace;
  return {
    face: 'teams',
    async edit(post, card, updated, still) {
      const { lang, message, place } = post;
      const at = { tenant: tenantOf(place), conversation: conversationOf(post), message };
      if (card === null) return sends.edit(at, renderGone(lang, updated), still);
      return sends.edit(at, renderCard(card, { sharer: await sharerOf(workspace, post), updated }), still);
    },
    isGone: (code) => code === 'gone',
    linkTo: ({ place, message, thread }) =>
      addressOf({ tenant: tenantOf(place), place: ownId(place), message, ...(thread !== undefined && { thread }) }),
  };
}
