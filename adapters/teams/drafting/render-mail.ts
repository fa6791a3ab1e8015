import type { Lang } from '../../../src/content/schema/text.ts';
import { suggestWords } from '../../wording/suggest.ts';
import type { Card, Submit } from '../card.ts';
import { CARD } from '../limits.ts';
import { cardOf, unitsOf } from '../render/card-of.ts';
import { renderNote } from '../render/render-notice.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import { cutToFit, LONGEST_TEXT, sentence, textField } from './render-parts.ts';

/** The text to copy into a mail, as much of it as fits beside what leads back to the draft. Pure. */
export function renderMailCard(lang: Lang, text: string, back: Submit): Card {
  const words = suggestWords[lang];
  const make = (kept: string, cut: boolean) =>
    cardOf(
      lang,
      [
        sentence(words.mailHint),
        textField('mail', words.mail, kept),
        ...(cut ? renderNote(teamsDraftingWords[lang].cutMail) : []),
      ],
      [back],
    );
  const kept = cutToFit(text, CARD.units - unitsOf(make('', true))).slice(0, LONGEST_TEXT);
  return make(kept, kept !== text);
}
