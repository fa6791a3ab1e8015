import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import { drawn, renderBefore, renderDraft } from '../drafting/render-draft.ts';
import { aside, plain, sentence } from '../drafting/render-parts.ts';
import { renderSelects } from '../drafting/render-selects.ts';
import { correctWords } from '../wording/correct.ts';
import { draftingWords } from '../wording/drafting.ts';
import { type Correction, writeCorrection } from './correction.ts';

/** The dialog in which a posted answer is corrected, and its field. */
export const CORRECTING = 'correct_answer';
export const CORRECT_TEXT = 'correct.text';

/** What the dialog shows. */
export interface Correcting {
  readonly correction: Correction;
  readonly drafted: Drafted;
  /** Whoever corrects may write the text themselves; all others choose what it is about. */
  readonly mayWrite: boolean;
  /** The draft is another one than somebody had agreed to. */
  readonly isChanged?: boolean;
  /** What stood in the field, where the new draft does not keep it. */
  readonly textBefore?: string;
}

/** Draws the dialog; without a draft it has nothing to submit. Pure. */
export function renderCorrecting(correcting: Correcting): types.ModalView {
  const { correction, drafted, mayWrite, isChanged, textBefore } = correcting;
  const { lang, digest, carried } = correction;
  const { draft, vacancies, topics } = drafted;
  const words = correctWords[lang];
  const hasDraft = draft.reply !== null;
  const hasMessage = carried !== undefined && carried.u !== '';
  const field = { actionId: CORRECT_TEXT, id: `${correction.drawn}.${digest}`, lang };
  return {
    ...frame(lang),
    private_metadata: writeCorrection(correction),
    ...(hasDraft && { submit: plain(words.submit) }),
    blocks: [
      ...(isChanged ? [sentence(draftingWords[lang].changed)] : []),
      ...(hasDraft ? [] : [sentence(words.chooseFirst)]),
      ...renderSelects({ prefix: 'correct', lang, vacancies, topics, shown: draft, isEmpty: !hasDraft, hasMessage }),
      ...(mayWrite ? renderDraft(draft, field) : drawn(draft)),
      ...renderBefore(textBefore, lang),
      aside(mayWrite ? words.how : words.howByChoice),
    ],
  };
}

/** What stands there for the moment that it takes to look things up, and what is said instead of a draft. Pure. */
export function renderWithout(lang: Lang, text: string): types.ModalView {
  return { ...frame(lang), blocks: [sentence(text)] };
}

function frame(lang: Lang): Omit<types.ModalView, 'blocks'> {
  return {
    type: 'modal',
    callback_id: CORRECTING,
    title: plain(correctWords[lang].title),
    close: plain(draftingWords[lang].close),
  };
}
