import { checkCard } from '../card/check-card.ts';
import { opensDialog } from './actions-on.ts';
import { actionsOf, isCard, type Part, partIn, partsIn, textIn, titleOf } from './elements.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What Teams would not take of a message of the bot, or show otherwise than it was meant. */
export function problemsInMessage(activity: Part): readonly string[] {
  const found: string[] = [];
  const { attachments, suggestedActions, text, summary, channelData } = activity;
  if (activity.type !== 'message') found.push(`an activity of type ${textIn(activity.type)}, not a message`);
  const [first, ...more] = partsIn(attachments);
  if (!first) return [...found, 'a message without a card'];
  if (more.length > 0) found.push(`${more.length + 1} attachments in one message`);
  if (textIn(text) !== '') found.push('text beside a card: Teams would make two messages of it');
  if (suggestedActions !== undefined && suggestedActions !== null) found.push('suggested actions beside a card vanish');
  if (textIn(summary).trim() === '') found.push('no summary: toasts and chat lists would say nothing');
  if (textIn(summary).includes('{{')) found.push('{{…}} in the summary is shown as it stands');
  const { feedbackLoop, feedbackLoopEnabled } = partIn(channelData);
  if (feedbackLoop !== undefined && feedbackLoopEnabled !== undefined)
    found.push('feedbackLoop beside feedbackLoopEnabled');
  if (first.contentType !== CARD_TYPE) return [...found, `an attachment of type ${textIn(first.contentType)}`];
  return [...found, ...problemsInCard(first.content)];
}

/** The same of a card in a message, or in what a search finds. */
export function problemsInCard(card: unknown): readonly string[] {
  return checkCard(card);
}

/** What is wrong with the card of a dialog: Teams delivers only Submit from there, and opens no second one. */
export function problemsInDialog(card: unknown): readonly string[] {
  const opening = isCard(card) ? actionsOf(card).filter(opensDialog) : [];
  const nested = opening.map((action) => `the action “${titleOf(action)}” opens a dialog from within a dialog`);
  return [...checkCard(card, { inDialog: true }), ...nested];
}
