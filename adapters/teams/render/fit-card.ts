import type { Lang } from '../../../src/content/schema/text.ts';
import { replyWordings } from '../../wording/reply.ts';
import type { Card, CardElement } from '../card.ts';
import { CARD } from '../limits.ts';
import { unitsOf } from './card-of.ts';
import type { Drawn } from './render.ts';
import { renderNote } from './render-notice.ts';
import { fitWords } from './render-summary.ts';

/** What is read out gets at least so much room, unless it needs less. */
const LEAST_SPEAK = 600;

/** The card that `make` makes, with as many elements of the reply as it has room for and as much of it to be read out. */
export function fitCard(
  lang: Lang,
  { body, summary }: Pick<Drawn, 'body' | 'summary'>,
  make: (body: readonly CardElement[], speak?: string) => Card,
): Card {
  const { cut } = replyWordings[lang];
  const needed = Math.min(LEAST_SPEAK, JSON.stringify(summary).length);
  const hasRoom = (tried: readonly CardElement[]) => unitsOf(make(tried, '')) + needed <= CARD.units;
  let kept = body;
  for (let length = body.length - 1; length >= 0 && !hasRoom(kept); length -= 1) {
    kept = [...body.slice(0, length), ...renderNote(cut)];
  }
  const left = CARD.units - unitsOf(make(kept, ''));
  return make(kept, fitSpeak(summary, left, cut));
}

/** The summary, cut until it takes no more than `most` in JSON, where some letters are written as several. */
function fitSpeak(summary: string, most: number, notice: string): string {
  let text = summary;
  for (let letters = Math.min(summary.length, most); inJson(text) > most && letters > 0; letters -= 50) {
    text = fitWords(summary, letters, notice);
  }
  return text;
}

function inJson(text: string): number {
  return JSON.stringify(text).length - 2;
}
