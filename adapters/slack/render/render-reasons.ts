import type { types } from '@slack/bolt';
import type { Wording } from '../../../src/content/schema/wording.ts';
import { type Rating, REASONS } from '../../../src/feedback/opinion.ts';
import type { Message } from '../api.ts';
import type { Thumb } from '../parse/parse-thumb.ts';
import { escaped } from './render-text.ts';

/** What a thumb or a reason carries: the rating, the answer that it rates, what that was about, and where it stands. */
export function writeThumb(rating: Rating, { key, about, link }: Omit<Thumb, 'rating'>): string {
  return JSON.stringify({ r: rating, k: key, a: about, l: link });
}

/** Asks what was wrong with an answer; each reason is a button. Pure. */
export function renderReasons({ ask, reasons }: Wording['feedback'], rated: Omit<Thumb, 'rating'>): Message {
  const buttons = REASONS.map(
    (reason): types.Button => ({
      type: 'button',
      action_id: `reason.${reason}`,
      text: { type: 'plain_text', text: reasons[reason], emoji: false },
      value: writeThumb(reason, rated),
    }),
  );
  return {
    text: escaped([ask, ...REASONS.map((reason) => `- ${reasons[reason]}`)].join('\n')),
    blocks: [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: ask }] }] },
      { type: 'actions', elements: buttons },
    ],
  };
}
