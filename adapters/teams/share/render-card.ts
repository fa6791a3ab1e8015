import { plainText } from '../../../src/content/fill.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import type { CardOf } from '../../../src/sharing/card.ts';
import type { MadeCard } from '../../chat/share/make-card.ts';
import { clipText } from '../../chat/shown-text.ts';
import type { Updated } from '../../chat/upkeep/redraw.ts';
import { execute, opens } from '../actions.ts';
import type { Message } from '../api.ts';
import type { Card, CardElement } from '../card.ts';
import { cardOf } from '../render/card-of.ts';
import { fitCard } from '../render/fit-card.ts';
import { spoken } from '../render/inert.ts';
import { type Drawn, renderReply } from '../render/render.ts';
import { renderNote, renderNotice } from '../render/render-notice.ts';
import { renderSummary } from '../render/render-summary.ts';
import { toDialogCard } from '../render/to-dialog-card.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import { teamsShareWords } from '../wording/share.ts';

/** A name that somebody gave themselves may be of any length. */
const LONGEST_NAME = 80;

/** The verb with which a card that somebody inserted asks what holds now. */
export const REFRESH = 'share.refresh';

export interface CardDrawing {
  /** What whoever shares it is called; null where they wanted to be forgotten. */
  readonly sharer: string | null;
  /** When it was drawn anew after it had been posted. */
  readonly updated?: Updated;
}

/** A card as the desk's own message: the facts, as of when, by whom it was shared and when brought up to date. Pure. */
export function renderCard({ of, card }: MadeCard, drawing: CardDrawing): Message {
  const { lang } = of;
  const { facts, below } = parted(card.reply, said(lang, drawing));
  const controls = [opens(teamsControlsWords[lang].more, 'about', { l: lang })];
  const fitted = fitCard(lang, facts, (body, speak) => cardOf(lang, [...body, ...below], controls, speak));
  return { card: fitted, summary: facts.summary };
}

/**
 * A card that is sent as somebody's own message: it stays as it is, so it says as of when, and asks us what holds now
 * wherever the desk is. Pure.
 */
export function renderInsertable({ of, card }: Pick<MadeCard, 'of' | 'card'>): Card {
  const { lang } = of;
  const { facts, below } = parted(card.reply, []);
  const action = execute(teamsShareWords[lang].refresh, REFRESH, { card: of satisfies CardOf });
  return fitCard(lang, facts, (body, speak) => {
    return { ...cardOf(lang, [...body, ...below], [], speak), refresh: { action } };
  });
}

/** The card in a dialog, between what stands around it, as it will look. Pure. */
export function renderInDialog(
  { card }: MadeCard,
  around: Parameters<typeof toDialogCard>[1],
  drawing: CardDrawing,
): Card {
  const { facts, below } = parted(card.reply, said(card.reply.lang, drawing), { inDialog: true });
  return toDialogCard(facts, { ...around, below: [...below, ...(around.below ?? [])] });
}

/** What stands in place of a card whose vacancy the desk no longer knows. Pure. */
export function renderGone(lang: Lang, updated?: Updated): Message {
  const lines = [teamsShareWords[lang].vacancyGone, ...said(lang, { sharer: null, ...(updated && { updated }) })];
  const summary = spoken(lines.join('\n\n'));
  const body = lines.flatMap((line, at) => (at === 0 ? renderNotice(line, lang).card.body : renderNote(line)));
  return { card: cardOf(lang, body, [], summary), summary };
}

/** The facts, and apart from them what is never cut: as of when they are, and `lines`. */
function parted(
  reply: Reply,
  lines: readonly string[],
  drawing: Parameters<typeof renderReply>[1] = {},
): { readonly facts: Drawn; readonly below: readonly CardElement[] } {
  const end = reply.blocks.at(-1);
  const asOf = end?.kind === 'note' ? plainText(end.runs) : '';
  const facts = { ...reply, blocks: asOf === '' ? reply.blocks : reply.blocks.slice(0, -1) };
  const summary = [renderSummary(reply), ...lines.map(spoken)].join('\n\n');
  const below = [...(asOf === '' ? [] : [asOf]), ...lines].flatMap(renderNote);
  return { facts: { ...renderReply(facts, drawing), summary }, below };
}

function said(lang: Lang, { sharer, updated }: CardDrawing): readonly string[] {
  const words = teamsShareWords[lang];
  const line = [
    ...(sharer === null ? [] : [words.sharedBy(clipText(sharer, LONGEST_NAME))]),
    ...(updated ? [`${words.updated}${sayWhen(updated.words, updated.at).text}`] : []),
  ].join(' · ');
  return line === '' ? [] : [line];
}
