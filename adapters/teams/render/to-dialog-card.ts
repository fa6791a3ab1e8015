import type { Lang } from '../../../src/content/schema/text.ts';
import type { Card, CardAction, CardElement } from '../card.ts';
import { cardOf } from './card-of.ts';
import { fitCard } from './fit-card.ts';
import type { Drawn } from './render.ts';

/** What stands around a drawn reply in a dialog. */
export interface InDialog {
  readonly lang: Lang;
  readonly actions?: readonly CardAction[];
  /** Above and below the reply. */
  readonly above?: readonly CardElement[];
  readonly below?: readonly CardElement[];
}

/** A dialog's card with a drawn reply, which asks nothing by a press; what does not fit is cut, and that is said. Pure. */
export function toDialogCard(
  drawn: Pick<Drawn, 'body' | 'summary'>,
  { lang, actions = [], above = [], below = [] }: InDialog,
): Card {
  return fitCard(lang, drawn, (body, speak) => cardOf(lang, [...above, ...body, ...below], actions, speak));
}
