import type { Lang } from '../../../src/content/schema/text.ts';
import type { Message } from '../api.ts';
import type { CardAction, CardElement } from '../card.ts';
import { CARD } from '../limits.ts';
import { teamsReplyWords } from '../wording/reply.ts';
import { cardOf } from './card-of.ts';
import { fitCard } from './fit-card.ts';
import { placeChoices } from './place-choices.ts';
import type { Drawn } from './render.ts';
import { renderNote } from './render-notice.ts';

/** What stands around a drawn reply in a message. */
export interface Around {
  readonly lang: Lang;
  /** What people can do with the message; before all choices, six at most. */
  readonly controls?: readonly CardAction[];
  /** Below the reply and its choices, above the controls. */
  readonly below?: readonly CardElement[];
}

/**
 * A message with a drawn reply, within all that Teams allows: six actions in the whole card, 25 KB as UTF-16. Choices that
 * would be too many are picked from a list (see `placeChoices`). What does not fit is cut from the reply's end, and that is
 * said. A card is never empty: of a reply without a body it shows the summary. Pure.
 */
export function toMessage(drawn: Drawn, { lang, controls = [], below = [] }: Around): Message {
  const words = teamsReplyWords[lang];
  const room = CARD.actions - controls.length - actionsIn(below);
  const hasRoom = room > 0 || drawn.choices.length === 0;
  const choices = hasRoom ? placeChoices(drawn.choices, room, words) : renderNote(words.noChoices);
  const after = [...(hasRoom ? (drawn.prompts ?? []) : []), ...choices, ...below];
  const isPicked = choices.some(({ type }) => type === 'Input.ChoiceSet');
  const actions = isPicked ? controls.map(withoutInputs) : controls;
  const said = drawn.body.length + after.length > 0 ? drawn : { ...drawn, body: renderNote(drawn.summary) };
  const card = fitCard(lang, said, (body, speak) => cardOf(lang, [...body, ...after], actions, speak));
  return { card, summary: drawn.summary };
}

function actionsIn(elements: readonly CardElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === 'ActionSet') return sum + element.actions.length;
    if (element.type === 'Container') return sum + actionsIn(element.items);
    if (element.type === 'ColumnSet') return sum + actionsIn(element.columns.flatMap(({ items }) => items));
    return sum;
  }, 0);
}

/** A control beside a list to pick from, that would otherwise carry what is picked there in place of its own data. */
function withoutInputs(action: CardAction): CardAction {
  if (action.type === 'Action.OpenUrl' || action.associatedInputs !== undefined) return action;
  if (action.type === 'Action.Submit') return { ...action, associatedInputs: 'none' };
  return { ...action, associatedInputs: 'none', fallback: { ...action.fallback, associatedInputs: 'none' } };
}
