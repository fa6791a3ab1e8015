import type { Reply } from '../../../src/reply/reply.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import { draftingWords } from '../../wording/drafting.ts';
import type { Card, CardElement, Submit } from '../card.ts';
import { CARD } from '../limits.ts';
import { cardOf, unitsOf } from '../render/card-of.ts';
import { renderReply } from '../render/render.ts';
import { renderNote } from '../render/render-notice.ts';
import { toDialogCard } from '../render/to-dialog-card.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import { BEFORE, textId } from './inputs.ts';
import { cutToFit, LONGEST_TEXT, sentence, textField } from './render-parts.ts';
import { type Most, renderSelects, type Selects } from './render-selects.ts';

/** A dialog in which an answer is drafted. */
export interface DraftDialog extends Pick<Selects, 'lang' | 'hasMessage'> {
  readonly drafted: Drafted;
  /** What stands in the field where nobody has written in it, and what the field is called; absent where nobody may write. */
  readonly field?: { readonly label: string; readonly text: string };
  /** What somebody wrote in it. */
  readonly written?: string;
  /** What stood in it before the draft became another one. */
  readonly before?: string;
  /** What is said above the selects, and below all else. */
  readonly above: readonly CardElement[];
  readonly below: readonly CardElement[];
  readonly actions: readonly Submit[];
  /** Is left out where there is no room for it. */
  readonly spare?: Submit;
}

/** What a card gives up, one after another, until it is no larger than Teams takes. */
interface Economy extends Most {
  readonly before: number;
  readonly isSpared?: true;
}
const ECONOMIES: readonly Economy[] = [
  { before: 8_000, vacancies: 100, topics: 100 },
  { before: 1_000, vacancies: 100, topics: 100 },
  { before: 300, vacancies: 25, topics: 100 },
  { before: 300, vacancies: 10, topics: 40 },
];
const LAST: Economy = { before: 300, vacancies: 5, topics: 10, isSpared: true };

/** A reply that is drawn in place of a field is cut to what is left, but has at least so much room. */
const LEAST_DRAWN = 4_000;

/** Whether a text fits into a field. */
export function isEditable(text: string): boolean {
  return text.length <= LONGEST_TEXT;
}

/** Draws the dialog: selects, the text or the reply as it would be used, and what it had been before. Pure. */
export function renderDraftDialog(dialog: DraftDialog): Card {
  for (const economy of ECONOMIES) {
    const { card, isSmall } = drawn(dialog, economy);
    if (isSmall) return card;
  }
  return drawn(dialog, LAST).card;
}

function drawn(dialog: DraftDialog, economy: Economy): { readonly card: Card; readonly isSmall: boolean } {
  const { lang, drafted, field, written, actions, spare, hasMessage } = dialog;
  const { draft, digest, vacancies, topics } = drafted;
  const isEmpty = draft.reply === null;
  const selects = renderSelects({ lang, vacancies, topics, shown: draft, isEmpty, hasMessage }, economy);
  const isWritten = field !== undefined && isEditable(field.text);
  const above: readonly CardElement[] = [
    ...dialog.above,
    ...selects,
    ...(field && !isEmpty && !isWritten ? [sentence(teamsDraftingWords[lang].tooLong)] : []),
    ...(isWritten && !isEmpty ? [textField(textId(digest), field.label, written?.trim() ? written : field.text)] : []),
  ];
  const below = [...renderBefore(dialog, economy.before), ...dialog.below];
  const pressed = [...actions, ...(spare && !economy.isSpared ? [spare] : [])];
  const bare = cardOf(lang, [...above, ...below], pressed);
  if (isEmpty || isWritten) return { card: bare, isSmall: unitsOf(bare) <= CARD.units };
  const card = toDialogCard(renderReply(draft.reply satisfies Reply, { inDialog: true }), {
    ...{ lang, actions: pressed, above, below },
  });
  return { card, isSmall: unitsOf(bare) <= CARD.units - LEAST_DRAWN };
}

function renderBefore({ lang, before }: DraftDialog, most: number): readonly CardElement[] {
  if (before === undefined) return [];
  const words = draftingWords[lang];
  const kept = cutToFit(before, most);
  return [textField(BEFORE, words.before, kept), ...(kept === before ? [] : renderNote(words.cut))];
}
