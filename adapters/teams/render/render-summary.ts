import type { Reply } from '../../../src/reply/reply.ts';
import { toText } from '../../../src/reply/text.ts';
import { replyWordings } from '../../wording/reply.ts';
import { CARD } from '../limits.ts';
import { spoken } from './inert.ts';

/** The whole answer in words, for notifications and screen readers; that it was cut is said. */
export function renderSummary(reply: Reply): string {
  return fitWords(toText(reply) || reply.preview, CARD.summary, replyWordings[reply.lang].cut);
}

/** Words of which as many as fit into `most` letters are kept, and then `notice` stands behind them. */
export function fitWords(words: string, most: number, notice: string): string {
  const whole = spoken(words);
  if (whole.length <= most) return whole;
  const end = `…\n\n${notice}`;
  const kept = whole.slice(0, Math.max(0, most - end.length)).replace(/[\ud800-\udbff]$/u, '');
  return `${/\s/.test(kept) ? kept.replace(/\s\S*$/, '').trimEnd() : kept}${end}`;
}
