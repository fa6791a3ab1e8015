import type { types } from '@slack/bolt';

/** Whom and what people can name: `@desk` a user's id, `#help` a channel's. */
export type Names = ReadonlyMap<string, string>;

export interface Spoken {
  /** As Slack keeps it: escaped, with ids. */
  readonly text: string;
  readonly blocks: readonly types.RichTextBlock[];
}

/** What Slack's client makes of what somebody types. */
export function spoken(typed: string, names: Names): Spoken {
  const pieces = typed.split(/([@#][a-z]+)/).filter((piece) => piece !== '');
  const elements = pieces.map((piece) => elementOf(piece, names));
  const text = pieces.map((piece) => textOf(piece, names)).join('');
  return { text, blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }] };
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function textOf(piece: string, names: Names): string {
  const id = names.get(piece);
  if (id === undefined) return escaped(piece);
  return piece.startsWith('@') ? `<@${id}>` : `<#${id}|${piece.slice(1)}>`;
}

function elementOf(piece: string, names: Names): types.RichTextElement {
  const id = names.get(piece);
  if (id === undefined) return { type: 'text', text: piece };
  return piece.startsWith('@') ? { type: 'user', user_id: id } : { type: 'channel', channel_id: id };
}
