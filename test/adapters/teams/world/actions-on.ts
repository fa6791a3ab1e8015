import type { Card } from '../../../../adapters/teams/card.ts';
import { actionsOf, type Part, partIn, textIn, titleOf } from './elements.ts';
import { filled } from './inputs.ts';
import type { Inputs } from './language.ts';

/** The action that is meant, by its title or verb. Throws where none or several are. */
export function actionOn(card: Card, titleOrVerb: string): Part {
  const all = actionsOf(card);
  const titled = all.filter((action) => titleOf(action) === titleOrVerb);
  const [found, ...more] = titled.length > 0 ? titled : all.filter((action) => verbOf(action) === titleOrVerb);
  if (!found) {
    throw new Error(`There is no action ${titleOrVerb}, only: ${all.map(titleOf).join(' · ')}`);
  }
  if (more.length > 0) throw new Error(`There are ${more.length + 1} actions ${titleOrVerb}.`);
  return found;
}

function verbOf({ verb, data }: Part): string {
  return textIn(verb) || textIn(partIn(data).verb);
}

/** What a press carries: its own data, and what stands in the inputs beside it. */
export function carried(card: Card, action: Part, inputs?: Inputs): Record<string, unknown> {
  const beside = action.associatedInputs === 'none' ? {} : filled(card, inputs);
  return { ...partIn(action.data), ...beside };
}

export function opensDialog({ type, data }: Part): boolean {
  return type === 'Action.Submit' && partIn(partIn(data).msteams).type === 'task/fetch';
}
