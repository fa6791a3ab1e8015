import type { Message } from '../api.ts';
import { escaped } from './render-text.ts';

/** One sentence of the adapter's own. Pure. */
export function renderNotice(text: string): Message {
  return {
    text: escaped(text),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }],
  };
}
