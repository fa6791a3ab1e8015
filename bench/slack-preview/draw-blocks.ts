import type { Message } from '../../adapters/slack/api.ts';
import { drawElement } from './draw-element.ts';
import { drawRichText, type Viewer } from './draw-rich-text.ts';
import { drawText } from './draw-text.ts';
import { element, escapeHtml, type Part, partOf, partsOf, wordsOf } from './html.ts';

type BlockType = Message['blocks'][number]['type'];
type Draw = (block: Part, viewer: Viewer) => string;

/** Draws blocks of Slack's Block Kit, of a message or of a view, roughly as Slack's own client does. */
export function drawBlocks(blocks: readonly unknown[], viewer: Viewer): string {
  return partsOf(blocks)
    .map((block) => {
      const type = wordsOf(block.type);
      return element('div', `block ${type}`, (DRAWS[type as BlockType] ?? drawUnknown)(block, viewer));
    })
    .join('');
}

const DRAWS: Readonly<Record<BlockType, Draw>> = {
  actions: ({ elements }, viewer) => drawAll(elements, drawElement, viewer),
  alert: ({ text, level }, viewer) => element('div', `alert-${wordsOf(level)}`, drawText(partOf(text), viewer)),
  card: drawCard,
  carousel: ({ elements }, viewer) => drawAll(elements, drawCard, viewer),
  container: drawContainer,
  context: ({ elements }, viewer) => drawAll(elements, drawContextual, viewer),
  context_actions: ({ elements }, viewer) => drawAll(elements, drawElement, viewer),
  data_table: (block, viewer) => element('p', 'hint', escapeHtml(wordsOf(block.caption))) + drawTable(block, viewer),
  divider: () => '<hr>',
  file: drawUnknown,
  header: ({ text }, viewer) => element('h3', '', drawText(partOf(text), viewer)),
  image: ({ alt_text }) => element('div', 'image', escapeHtml(wordsOf(alt_text))),
  input: drawInput,
  markdown: ({ text }) => element('pre', '', escapeHtml(wordsOf(text))),
  plan: drawUnknown,
  rich_text: drawRichText,
  section: drawSection,
  table: drawTable,
  task_card: drawUnknown,
  video: drawUnknown,
};

function drawAll(elements: unknown, draw: Draw, viewer: Viewer): string {
  return partsOf(elements)
    .map((one) => draw(one, viewer))
    .join('');
}

/** So that nobody takes a gap for an empty block. */
function drawUnknown(block: Part): string {
  return element('pre', 'unknown', escapeHtml(JSON.stringify(block, null, 1)));
}

function drawContextual(part: Part, viewer: Viewer): string {
  return part.type === 'image' ? drawElement(part, viewer) : element('span', '', drawText(part, viewer));
}

function drawSection({ text, fields, accessory }: Part, viewer: Viewer): string {
  const words = text ? element('div', 'text', drawText(partOf(text), viewer)) : '';
  const pairs = partsOf(fields).map((field) => element('div', 'pair', drawText(field, viewer)));
  const beside = accessory ? element('div', 'accessory', drawElement(partOf(accessory), viewer)) : '';
  return element('div', 'said', words + (pairs.length > 0 ? element('div', 'fields', pairs.join('')) : '')) + beside;
}

function drawInput({ label, element: field, hint, optional }: Part, viewer: Viewer): string {
  const name = drawText(partOf(label), viewer) + (optional === true ? element('span', 'faint', ' (optional)') : '');
  const below = hint ? element('div', 'hint', drawText(partOf(hint), viewer)) : '';
  return element('div', 'label', name) + drawElement(partOf(field), viewer) + below;
}

function drawTable({ rows, column_settings: settings }: Part, viewer: Viewer): string {
  const columns = Array.isArray(settings) ? settings.map(partOf) : [];
  const cell = (one: Part, at: number) => {
    const wraps = columns[at]?.is_wrapped === true ? 'wraps' : '';
    const inside = one.type === 'rich_text' ? drawRichText(one, viewer) : escapeHtml(wordsOf(one.text));
    return element('td', `${wraps} ${wordsOf(columns[at]?.align)}`.trim(), inside);
  };
  const all = Array.isArray(rows) ? rows.map((row) => element('tr', '', partsOf(row).map(cell).join(''))) : [];
  return element('div', 'scroll', element('table', '', all.join('')));
}

function drawCard({ title, subtitle, body, actions, hero_image: picture }: Part, viewer: Viewer): string {
  const texts = [title, subtitle, body].map((text, at) =>
    text ? element('div', ['bold', 'hint', ''][at] ?? '', drawText(partOf(text), viewer)) : '',
  );
  const above = picture ? drawElement(partOf(picture), viewer) : '';
  return element(
    'div',
    'boxed',
    above + texts.join('') + element('div', 'pressed', drawAll(actions, drawElement, viewer)),
  );
}

function drawContainer({ title, rich_text_title: rich, subtitle, child_blocks: inside }: Part, viewer: Viewer): string {
  const name = rich ? drawRichText(partOf(rich), viewer) : drawText(partOf(title), viewer);
  const below = subtitle ? element('div', 'hint', drawText(partOf(subtitle), viewer)) : '';
  return element('div', 'boxed', element('div', 'bold', name) + below + drawBlocks(partsOf(inside), viewer));
}
