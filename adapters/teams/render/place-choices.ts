import { execute } from '../actions.ts';
import type { CardAction, CardElement } from '../card.ts';
import type { TeamsReplyWords } from '../wording/reply.ts';
import { CHOICE } from './render-choices.ts';

/** The input whose value is the utterance, under the name that it has in the data of a choice's own button. */
const PICKED = 'u';

/**
 * Choices below a reply: buttons as far as there may be `most` of them, and where there are more, one to ask what is picked
 * from a list of the rest; `most` is at least one. A press comes with the verb `choice` and the utterance as `u`, whichever
 * way it was made; where nothing is picked, `u` is empty or absent.
 */
export function placeChoices(
  choices: readonly CardAction[],
  most: number,
  words: TeamsReplyWords,
): readonly CardElement[] {
  if (choices.length === 0) return [];
  if (choices.length <= most) return [{ type: 'ActionSet', actions: choices }];
  const buttons = choices.slice(0, most - 1);
  const rest = choices.slice(most - 1).flatMap((choice) => {
    const said = 'data' in choice ? choice.data[PICKED] : undefined;
    return typeof said === 'string' ? [{ title: choice.title, value: said }] : [];
  });
  return [
    ...(buttons.length > 0 ? [{ type: 'ActionSet' as const, actions: buttons }] : []),
    {
      type: 'Input.ChoiceSet',
      id: PICKED,
      label: words.more,
      placeholder: words.pick,
      style: 'compact',
      choices: rest,
    },
    { type: 'ActionSet', actions: [execute(words.ask, CHOICE, {})] },
  ];
}
