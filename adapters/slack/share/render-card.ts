import type { types } from '@slack/bolt';
import type { Wording } from '../../../src/content/schema/wording.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Message } from '../api.ts';
import { renderReply } from '../render/render.ts';
import { renderControls } from '../render/render-controls.ts';
import { shown } from '../render/render-text.ts';
import { renderTopText } from '../render/render-top-text.ts';
import { shareWords } from '../wording/share.ts';
import type { MadeCard } from './make-card.ts';

export interface CardDrawing {
  /** Slack's id of whoever shares it; null where they wanted to be forgotten. */
  readonly sharer: string | null;
  /** When it was drawn anew after it had been posted: ISO UTC, and the wording of the card's language. */
  readonly updated?: { readonly at: string; readonly words: Wording };
  /** A dialog shows it as it will look, without what can be pressed. */
  readonly inDialog?: true;
}

/**
 * A card as it stands in a channel: the sharer's own line with their name, the facts, by whom it was shared, when it was
 * brought up to date, and the controls. Pure.
 */
export function renderCard({ of, card, facts }: MadeCard, { sharer, updated, inDialog }: CardDrawing): Message {
  const { lang, line } = of;
  const words = shareWords[lang];
  const when = updated ? `${words.updated}${sayWhen(updated.words, updated.at).text}` : '';
  const by = sharer === null ? '' : `${words.sharedBy}<@${sharer}>`;
  const told = [by, when].filter((part) => part !== '').join(' · ');
  const text = renderTopText(card.reply);
  return {
    text: told === '' ? text : `${text}\n\n${told}`,
    blocks: [
      ...(line !== undefined && sharer !== null ? [quoted(sharer, words.writes, line)] : []),
      ...renderReply(facts.reply, inDialog ? { inDialog } : {}).blocks,
      ...footer(words.sharedBy, sharer, when),
      ...(inDialog ? [] : renderControls({ lang, posted: { kind: 'card', correct: 'correct' } })),
    ],
  };
}

/** What stands in place of a card whose vacancy the desk no longer knows. Pure. */
export function renderGone(lang: MadeCard['of']['lang'], { at, words }: NonNullable<CardDrawing['updated']>): Message {
  const { vacancyGone, updated } = shareWords[lang];
  const when = `${updated}${sayWhen(words, at).text}`;
  return {
    text: `${vacancyGone}\n\n${when}`,
    blocks: [richText([{ type: 'text', text: vacancyGone }]), richText([{ type: 'text', text: when }])],
  };
}

function quoted(sharer: string, writes: string, line: string): types.RichTextBlock {
  const who: types.RichTextElement[] = [
    { type: 'user', user_id: sharer },
    { type: 'text', text: writes },
  ];
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: who },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: shown(line) }] },
    ],
  };
}

function footer(sharedBy: string, sharer: string | null, when: string): readonly types.RichTextBlock[] {
  const elements: types.RichTextElement[] = [];
  if (sharer !== null) elements.push({ type: 'text', text: sharedBy }, { type: 'user', user_id: sharer });
  if (when !== '') elements.push({ type: 'text', text: sharer === null ? when : ` · ${when}` });
  return elements.length === 0 ? [] : [richText(elements)];
}

function richText(elements: types.RichTextElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
