import type { Choice } from '../../../src/reply/reply.ts';
import { clipText, isBlank } from '../../chat/shown-text.ts';
import { execute } from '../actions.ts';
import type { Execute } from '../card.ts';
import { CARD } from '../limits.ts';
import { inert } from './inert.ts';

/** What is asked by a press: its data say the utterance as `u`. */
export const CHOICE = 'choice';

/** Whether a choice has something to say that a press can carry. */
export function isPressable({ utterance }: Choice): boolean {
  return utterance.length <= CARD.utterance && !isBlank(utterance);
}

/** The button that asks what a choice says, as if it were typed; what stands in the card's inputs stays out of it. */
export function renderChoice({ label, utterance }: Choice): Execute {
  const whole = inert(isBlank(label) ? utterance : label);
  const title = clipText(whole, CARD.title);
  return execute(
    title,
    CHOICE,
    { u: utterance },
    { associatedInputs: 'none', ...(title !== whole && { tooltip: clipText(inert(utterance), CARD.utterance) }) },
  );
}
