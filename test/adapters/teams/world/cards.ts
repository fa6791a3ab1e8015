import type { Card } from '../../../../adapters/teams/card.ts';
import { joined } from '../card/visible.ts';
import { PEOPLE } from './cast.ts';
import { actionsOf, isPart, type Part, partIn, partsIn, textIn, titleOf } from './elements.ts';
import type { Account, Surface } from './language.ts';
import { shownText } from './markdown.ts';

type Reader = Pick<Account, 'locale' | 'zone'>;

/** The card that stands on something. Throws where there is none. */
export function cardOf(on: Surface): Card {
  const card = 'body' in on ? on : on.card;
  if (!card) throw new Error('No card stands there.');
  return card;
}

/**
 * Everything that can be read on a card, a line for each text, as it is seen: without marks and escapes, with dates and times
 * as the reader has them (anna, where nobody is named), with labels and what stands in inputs, titles of actions last.
 */
export function visible(on: Surface, reader: Reader = PEOPLE.anna): string {
  const card = cardOf(on);
  const lines = partsIn(card.body).flatMap((element) => linesOf(element, reader));
  const titles = partsIn(card.actions).map(titleOf);
  return joined([...lines, ...titles].filter((line) => line !== '').join('\n'));
}

/** The titles of all actions, in their order. */
export function buttonsOf(on: Surface): readonly string[] {
  return actionsOf(cardOf(on)).map(titleOf);
}

function linesOf(element: Part, reader: Reader): readonly string[] {
  if (element.isVisible === false) return [];
  const type = textIn(element.type);
  if (type === 'TextBlock') return shownText(textIn(element.text), reader).split('\n');
  if (type === 'RichTextBlock') {
    const inlines = Array.isArray(element.inlines) ? element.inlines : [];
    return [inlines.map((run: unknown) => (isPart(run) ? textIn(run.text) : textIn(run))).join('')];
  }
  if (type === 'ActionSet') return partsIn(element.actions).map(({ title }) => textIn(title));
  if (type === 'FactSet') return partsIn(element.facts).map((fact) => factLine(fact, reader));
  if (type.startsWith('Input.')) return inputLines(element);
  const { items, columns, rows, cells } = element;
  return [items, columns, rows, cells].flatMap((inner) => partsIn(inner).flatMap((one) => linesOf(one, reader)));
}

function factLine({ title, value }: Part, reader: Reader): string {
  return `${shownText(textIn(title), reader)} ${shownText(textIn(value), reader)}`;
}

/** The label, what may be chosen, and what stands in it. */
function inputLines({ label, title, value, placeholder, choices }: Part): readonly string[] {
  const titles = partsIn(choices).map((choice) => textIn(partIn(choice).title));
  const chosen = titles.length > 0 ? [] : [textIn(value)];
  return [textIn(label), textIn(title), textIn(placeholder), ...titles, ...chosen];
}
