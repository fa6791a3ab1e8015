import type { Card } from '../../../../adapters/teams/card.ts';
import { actionsOf, isCard, isPart, type Part, partIn, partsIn, textIn } from './elements.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** As UTF-16, in bytes. */
const LARGEST = 25 * 1_024;
const MOST_ACTIONS = 6;

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

/** The same of a card, wherever it stands. */
export function problemsInCard(card: unknown): readonly string[] {
  if (!isCard(card)) return ['a card that is no Adaptive Card with a body'];
  const found: string[] = [];
  if (card.version !== '1.5') found.push(`a card of version ${card.version}`);
  const size = JSON.stringify(card).length * 2;
  if (size > LARGEST) found.push(`a card of ${size} bytes`);
  if (textIn(card.speak).includes('{{')) found.push('{{…}} in what is spoken is read out as it stands');
  const actions = actionsOf(card);
  if (actions.length > MOST_ACTIONS) found.push(`${actions.length} actions in one card`);
  return [...found, ...actions.flatMap(problemsInAction)];
}

function problemsInAction(action: Part): readonly string[] {
  const { type, title, verb, fallback, data } = action;
  const which = `the action “${textIn(title)}”`;
  if (textIn(title) === '') return ['an action without a title'];
  if (type === 'Action.Submit') return isPart(data) ? [] : [`${which} carries nothing`];
  if (type !== 'Action.Execute') return [];
  return [
    ...(textIn(verb) === '' ? [`${which} has no verb: Teams would never deliver it`] : []),
    ...(isPart(fallback) && fallback.type === 'Action.Submit' ? [] : [`${which} has no Submit for old clients`]),
  ];
}

/** What is wrong with the card of a dialog: Teams delivers only Submit from there, and opens no second one. */
export function problemsInDialog(card: unknown): readonly string[] {
  const inDialog = (action: Part): readonly string[] => {
    const which = `the action “${textIn(action.title)}” of a dialog`;
    if (action.type === 'Action.Execute') return [`${which} is an Execute, which dialogs do not deliver`];
    const { type } = partIn(partIn(action.data).msteams);
    return type === 'task/fetch' ? [`${which} opens a dialog from within a dialog`] : [];
  };
  return [...problemsInCard(card), ...(isCard(card) ? actionsOf(card as Card).flatMap(inDialog) : [])];
}
