import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Line } from '../../../src/why.ts';
import { clipText, shown } from '../../chat/shown-text.ts';
import { controlsWords } from '../../wording/controls.ts';
import { renderNotice } from './render-notice.ts';

/** So much of one line is shown; a value of a trace can list many facts. */
const LONGEST_LINE = 2_000;
/** So much of all lines together, and so many of them. */
const LONGEST = 9_000;
const MOST_LINES = 60;

/** The evidence of an answer as a dialog, with a word about it above. Pure. */
export function renderWhy(lines: readonly Line[], lang: Lang, above?: string): types.ModalView {
  const words = controlsWords[lang];
  let room = LONGEST;
  const fitting = lines.slice(0, MOST_LINES).flatMap((line): Line[] => {
    const value = clipText(shown(line.value), Math.min(LONGEST_LINE, Math.max(1, room)));
    if (room <= 0) return [];
    room -= line.label.length + value.length;
    return [{ label: line.label, value }];
  });
  return {
    type: 'modal',
    title: { type: 'plain_text', text: words.whyTitle },
    close: { type: 'plain_text', text: words.close },
    blocks: [...(above === undefined ? [] : renderNotice(above).blocks), ...fitting.map(drawn)],
  };
}

function drawn({ label, value }: Line): types.RichTextBlock {
  const elements: types.RichTextElement[] = [
    { type: 'text', text: label, style: { bold: true } },
    { type: 'text', text: `\n${value || '–'}` },
  ];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
