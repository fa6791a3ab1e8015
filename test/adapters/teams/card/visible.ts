import type { CardElement } from '../../../../adapters/teams/card.ts';

/** All that a person reads in some elements, from above to below: macros as they are written, escapes undone. */
export function visibleTextOf(elements: readonly CardElement[]): string {
  return elements.map(visible).join('\n');
}

function visible(element: CardElement): string {
  switch (element.type) {
    case 'TextBlock':
      return unescaped(element.text);
    case 'RichTextBlock':
      return joined(element.inlines.map(({ text }) => text).join(''));
    case 'Container':
      return visibleTextOf(element.items);
    case 'ColumnSet':
      return element.columns.map(({ items }) => visibleTextOf(items)).join('\n');
    case 'Table':
      return element.rows.flatMap(({ cells }) => cells.map(({ items }) => visibleTextOf(items))).join('\n');
    case 'ActionSet':
      return element.actions.map(({ title }) => joined(title)).join('\n');
    case 'Input.ChoiceSet':
      return [element.label, ...element.choices.map(({ title }) => joined(title))].join('\n');
    case 'Input.Text':
      return element.label;
  }
}

/** What a reader of Markdown sees: escapes undone, as `unread` by who reads none. */
function unescaped(text: string): string {
  return joined(text.replace(/\\([*_`~])/g, '$1'));
}

/** A text without what parts its letters and takes no room. */
export function joined(text: string): string {
  return text.replaceAll('\u200b', '');
}

/** Every object of a type within some value, at any depth and in reading order; not in what stands in for something. */
export function everyOfType(value: unknown, type: string): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap((one) => everyOfType(one, type));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).filter(([key]) => key !== 'fallback' && key !== 'data');
  const own = 'type' in value && value.type === type ? [value as Readonly<Record<string, unknown>>] : [];
  return [...own, ...inside.flatMap(([, inner]) => everyOfType(inner, type))];
}
