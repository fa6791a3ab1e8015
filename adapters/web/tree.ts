/** The only elements that an answer is drawn with. */
export const TAGS = [
  'a',
  'button',
  'caption',
  'dd',
  'div',
  'dl',
  'dt',
  'h3',
  'li',
  'p',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'time',
  'tr',
  'ul',
] as const;
export type Tag = (typeof TAGS)[number];

/** The only attributes; none of them can carry code, and `href` is http or https. */
export const ATTRIBUTES = [
  'aria-label',
  'class',
  'data-label',
  'data-utterance',
  'data-zone',
  'datetime',
  'href',
  'rel',
  'role',
  'scope',
  'tabindex',
  'target',
  'type',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/**
 * What the page is told to draw. A string becomes a text node and nothing else, so a text can't become markup,
 * whatever stands in it: there is no HTML to escape.
 */
export type Drawing = string | DrawnElement;

export interface DrawnElement {
  readonly tag: Tag;
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  readonly children: readonly Drawing[];
}

/** One element of a drawing. */
export function element(
  tag: Tag,
  attributes: DrawnElement['attributes'],
  children: readonly Drawing[] | string,
): DrawnElement {
  return { tag, attributes, children: typeof children === 'string' ? [children] : children };
}
