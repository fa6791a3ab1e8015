import type { types } from '@slack/bolt';
import { plainText } from '../../../src/content/fill.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Wording } from '../../../src/content/schema/wording.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Block, Reply } from '../../../src/reply/reply.ts';
import type { MadeCard } from '../../chat/share/make-card.ts';
import { clipText, shown } from '../../chat/shown-text.ts';
import type { Message } from '../api.ts';
import { renderByLine } from '../drafting/render-by-line.ts';
import { aside, sentence } from '../drafting/render-parts.ts';
import { renderReply } from '../render/render.ts';
import { renderControls } from '../render/render-controls.ts';
import type { Named } from '../render/render-naming.ts';
import { renderTopText } from '../render/render-top-text.ts';
import { shareWords } from '../wording/share.ts';

/** A name that somebody gave themselves stands in the text, which Slack bounds. */
const LONGEST_NAME = 50;

export interface CardDrawing {
  /** Whoever shares it; null where they wanted to be forgotten. */
  readonly sharer: Named | null;
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
  const below = renderBelow(lang, sharer, updated);
  const text = renderTopText(card.reply);
  return {
    text: below ? `${text}\n\n${below.text}` : text,
    blocks: [
      ...(line !== undefined && sharer ? [quoted(sharer.user, shareWords[lang].writes, line)] : []),
      ...renderReply(withQuietEnd(facts.reply), inDialog ? { inDialog } : {}).blocks,
      ...(below?.blocks ?? []),
      ...(inDialog ? [] : renderControls({ lang, posted: { kind: 'card', correct: 'correct' } })),
    ],
  };
}

/** As of when it is stands small at its end: nobody has to be anywhere then, so no reader needs it on their own clock. */
function withQuietEnd(reply: Reply): Reply {
  const end = reply.blocks.at(-1);
  if (end?.kind !== 'note') return reply;
  const quiet: Block = { ...end, runs: [{ kind: 'text', text: plainText(end.runs) }] };
  return { ...reply, blocks: [...reply.blocks.slice(0, -1), quiet] };
}

/** By whom it was shared, and when it was brought up to date; null where neither is to be said. */
function renderBelow(lang: Lang, sharer: Named | null, updated: CardDrawing['updated']): Message | null {
  const { sharedBy, updated: before } = shareWords[lang];
  const when = updated ? `${before}${sayWhen(updated.words, updated.at).text}` : '';
  if (sharer) {
    const who = { ...sharer, name: clipText(shown(sharer.name), LONGEST_NAME) };
    const say = (who: string) => (when === '' ? sharedBy(who) : `${sharedBy(who)} · ${when}`);
    return renderByLine([{ say, who }]);
  }
  return when === '' ? null : { text: when, blocks: [aside(when)] };
}

/** What stands in place of a card whose vacancy the desk no longer knows. Pure. */
export function renderGone(lang: Lang, updated: NonNullable<CardDrawing['updated']>): Message {
  const { vacancyGone } = shareWords[lang];
  const below = renderBelow(lang, null, updated);
  return {
    text: below ? `${vacancyGone}\n\n${below.text}` : vacancyGone,
    blocks: [sentence(vacancyGone), ...(below?.blocks ?? [])],
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
