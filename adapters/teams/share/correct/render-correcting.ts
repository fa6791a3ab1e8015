import type { Content } from '../../../../src/content/content.ts';
import type { MadeCard } from '../../../chat/share/make-card.ts';
import { submit } from '../../actions.ts';
import type { CardElement } from '../../card.ts';
import { CARD } from '../../limits.ts';
import { cardOf, unitsOf } from '../../render/card-of.ts';
import { inert } from '../../render/inert.ts';
import { renderNote } from '../../render/render-notice.ts';
import type { Shown } from '../../surfaces/surface.ts';
import { teamsShareWords } from '../../wording/share.ts';
import { renderInDialog } from '../render-card.ts';
import { renderFields } from './render-fields.ts';
import type { CorrectingCard } from './state.ts';

export interface CorrectingDrawing {
  readonly content: Content;
  readonly now: string;
  readonly state: CorrectingCard;
  /** Null where the fields make no card. */
  readonly made: MadeCard | null;
  /** What whoever shares it is called; null where they wanted to be forgotten. */
  readonly sharer: string | null;
  /** A sentence above everything else. */
  readonly notice?: string;
}

/** So many vacancies are offered, as far as there is room for the card below. */
const MOST: readonly number[] = [100, 40, 15];
const LEAST_FOR_CARD = 4_000;

/** The dialog in which a shared card is corrected, with the card below the fields as it will look. Pure. */
export function renderCorrecting({ content, now, state, made, sharer, notice }: CorrectingDrawing): Shown {
  const { lang, fields } = state;
  const words = teamsShareWords[lang];
  const actions = [
    ...(made ? [{ ...submit(words.save, 'card.post', { s: state }), style: 'positive' as const }] : []),
    submit(words.look, 'card.again', { s: state }),
  ];
  const above = MOST.map((most): readonly CardElement[] => [
    ...(notice === undefined ? [] : [sentence(notice)]),
    ...renderFields({ content, lang, now, fields, most }),
    ...renderNote(made ? words.previewCorrected : words.noPreview),
  ]);
  const hasRoom = (some: readonly CardElement[]) => unitsOf(cardOf(lang, some, actions)) <= CARD.units - LEAST_FOR_CARD;
  const fitting = above.find(hasRoom) ?? above.at(-1) ?? [];
  const updated = made && { at: now, words: content.wording[made.of.lang] };
  const card = made
    ? renderInDialog(made, { lang, actions, above: fitting }, { sharer, ...(updated && { updated }) })
    : cardOf(lang, fitting, actions);
  return { kind: 'dialog', title: words.correctTitle, card, height: 'large', width: 'medium' };
}

function sentence(text: string): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: inert(text), weight: 'Bolder' }] };
}
