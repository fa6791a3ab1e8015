import type { Outcome } from '../../../src/sending/outcome.ts';
import type { MadeCard } from '../../chat/share/make-card.ts';
import type { Receipt } from '../api.ts';
import { keepPosted } from '../drafting/keep-posted.ts';
import { personId, placeId } from '../ids.ts';
import type { Workspace } from '../workspace.ts';
import { renderCard } from './render-card.ts';

/** Posts a card to a channel, and takes note of what it is made from, so that it can be kept true, and of what it tells. */
export async function postCard(
  workspace: Workspace,
  made: MadeCard,
  { user, channel }: { readonly user: string; readonly channel: string },
): Promise<Outcome<Receipt>> {
  const { sends, readers, bot, clock, log } = workspace;
  const { name } = await readers.of(user);
  const outcome = await sends.post(channel, renderCard(made, { sharer: { user, name } }));
  if (outcome.kind !== 'sent') {
    log('slack_not_posted', { send: outcome.kind });
    return outcome;
  }
  const { of, card, contentVersion } = made;
  await keepPosted(
    workspace,
    {
      face: 'slack',
      place: placeId(bot.team, outcome.receipt.channel),
      message: outcome.receipt.ts,
      kind: 'card',
      by: personId(bot.team, user),
      lang: of.lang,
      at: clock(),
      card: of,
      shown: card.shown,
    },
    { tells: card.tells, contentVersion },
  );
  return outcome;
}
