import type { types } from '@slack/bolt';

/** Keys whose strings are shown: those of text objects, cells, links and titles. */
const SHOWN = new Set(['text', 'title', 'caption', 'fallback']);
/** Keys under which texts stand that nobody sees until they press something, or never. */
const HIDDEN = new Set(['accessibility_label', 'confirm', 'value', 'placeholder', 'initial_value']);
/** What ends a line, or a cell, so that neighbours do not run into one another. */
const APART = /^(rich_text_section|rich_text_list|rich_text_quote|rich_text_preformatted|plain_text|mrkdwn|raw_.*)$/;

/** All that a person reads in some blocks, from above to below; a date is its fallback, and markup is undone. */
export function visibleTextOf(blocks: readonly types.AnyBlock[]): string {
  return visible(blocks)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function visible(value: unknown): string {
  if (Array.isArray(value)) return value.map(visible).join('');
  if (typeof value !== 'object' || value === null) return '';
  const type = 'type' in value ? String(value.type) : '';
  const text = Object.entries(value)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, inner]) => {
      if (typeof inner !== 'string') return visible(inner);
      return SHOWN.has(key) ? read(type, inner) : '';
    })
    .join('');
  return APART.test(type) || ('block_id' in value && text !== '') ? `${text}\n` : text;
}

/** What a reader sees of a text: in markup, links by their names, and escapes undone. */
function read(type: string, text: string): string {
  if (type !== 'mrkdwn') return text;
  return unescaped(text.replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_, target: string, name?: string) => name ?? target));
}

/** The text that was escaped for a place where Slack reads markup. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A part of some blocks, read loosely. */
export type Found = Readonly<Record<string, unknown>>;

/** Every object of a type within some blocks, at any depth and in reading order. */
export function everyOfType(blocks: readonly types.AnyBlock[], type: string): readonly Found[] {
  return partsOf(blocks).filter((found) => found.type === type);
}

function partsOf(value: unknown): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Found, ...Object.values(value).flatMap(partsOf)];
}
