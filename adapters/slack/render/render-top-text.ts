import type { Reply } from '../../../src/reply/reply.ts';
import { toText } from '../../../src/reply/text.ts';
import { shown } from '../../chat/shown-text.ts';
import { replyWordings } from '../../wording/reply.ts';
import { OURS } from '../limits.ts';
import { escaped } from './render-text.ts';

/** The whole answer in words, which is all that a screen reader and a notification read; that it was cut is said. */
export function renderTopText(reply: Reply): string {
  return fitTopText(toText(reply) || reply.preview, replyWordings[reply.lang].cut);
}

/** Words for a message's top-level text: what could be markup is escaped, what is too long is cut and ends in `notice`. */
export function fitTopText(words: string, notice: string): string {
  const plain = words.split('\n').map(shown).join('\n');
  const whole = escaped(plain);
  if (Buffer.byteLength(whole) <= OURS.textBytes) return whole;
  const end = `…\n\n${escaped(notice)}`;
  return `${beginning(plain, OURS.textBytes - Buffer.byteLength(end))}${end}`;
}

/** As many whole words as fit, escaped; of a single endless word as many characters. */
function beginning(plain: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const character of plain) {
    const next = escaped(character);
    left -= Buffer.byteLength(next);
    if (left < 0) break;
    kept += next;
  }
  return /\s/.test(kept) ? kept.replace(/\s\S*$/, '').trimEnd() : kept;
}
