import type { Card } from '../../../../adapters/teams/card.ts';
import { inputsOf, type Part, partsIn, textIn } from './elements.ts';
import type { Inputs } from './language.ts';

/**
 * What comes along with a press: the value of each input, filled in as given. Throws where a client would not let it through:
 * nothing in a required one, too much in a short one, a choice that is not offered; and where no input is called so.
 */
export function filled(card: Card, given: Inputs = {}): Readonly<Record<string, string>> {
  const inputs = inputsOf(card);
  const isMeant = (name: string) => (input: Part) => input.id === name || input.label === name || input.title === name;
  for (const name of Object.keys(given)) {
    const found = inputs.filter(isMeant(name)).length;
    if (found !== 1)
      throw new Error(`There are ${found} inputs called ${name}: ${inputs.map(({ id }) => id).join(', ')}`);
  }
  return Object.fromEntries(
    inputs.map((input) => {
      const [, told] = Object.entries(given).find(([name]) => isMeant(name)(input)) ?? [];
      const value = told === undefined ? standing(input) : typedIn(input, told);
      check(input, value);
      return [textIn(input.id), value];
    }),
  );
}

function standing({ type, value }: Part): string {
  return textIn(value) || (type === 'Input.Toggle' ? 'false' : '');
}

function typedIn(input: Part, told: string | readonly string[]): string {
  if (input.type !== 'Input.ChoiceSet') return typeof told === 'string' ? told : told.join('\n');
  const chosen = typeof told === 'string' ? [told] : told;
  if (chosen.length > 1 && input.isMultiSelect !== true) throw new Error(`${input.label}: only one can be chosen.`);
  return chosen.map((one) => choiceOf(input, one)).join(',');
}

function choiceOf({ choices, label }: Part, named: string): string {
  if (named === '') return '';
  const all = partsIn(choices);
  const found = all.find(({ title, value }) => title === named || value === named);
  if (found) return textIn(found.value);
  throw new Error(`${label}: ${named} is not offered, only ${all.map(({ title }) => title).join(' · ')}`);
}

function check({ isRequired, errorMessage, label, maxLength }: Part, value: string): void {
  if (isRequired === true && value === '') throw new Error(`${label}: ${errorMessage ?? 'it is required'}`);
  if (typeof maxLength === 'number' && value.length > maxLength) throw new Error(`${label}: at most ${maxLength}`);
}
