import type { Viewer } from './draw-rich-text.ts';
import { drawText } from './draw-text.ts';
import { element, escapeHtml, type Part, partOf, partsOf, wordsOf } from './html.ts';

/** What each menu that Slack fills by itself says while nothing is picked. */
const PICKS: Readonly<Record<string, string>> = {
  users: 'Select a user',
  conversations: 'Select a conversation',
  channels: 'Select a channel',
};

/** Something that can be pressed, picked or filled in; a picture too, which stands in the same places. */
export function drawElement(part: Part, viewer: Viewer): string {
  const type = wordsOf(part.type);
  if (type === 'button' || type === 'workflow_button') {
    const shade = wordsOf(part.style);
    return element('span', `button ${shade}`.trim(), drawText(partOf(part.text), viewer));
  }
  if (type === 'overflow') return element('span', 'button more', '⋯');
  if (type === 'image') return element('span', 'image', escapeHtml(wordsOf(part.alt_text)));
  if (type === 'icon_button') return element('span', 'icon', '🗑');
  if (type === 'feedback_buttons') {
    const { positive_button: good, negative_button: bad } = part;
    return [good, bad].map((one, at) => drawThumb(partOf(one), at === 0 ? '👍' : '👎')).join('');
  }
  if (type === 'checkboxes' || type === 'radio_buttons') return drawBoxes(part, viewer);
  if (type.endsWith('_select')) return drawMenu(part, viewer);
  if (type.endsWith('picker')) return element('span', 'menu', escapeHtml(initialOf(part) || '📅'));
  return drawField(part, viewer);
}

function drawThumb(button: Part, sign: string): string {
  return `<span class="thumb" title="${escapeHtml(wordsOf(partOf(button.text).text))}">${sign}</span>`;
}

function drawBoxes(part: Part, viewer: Viewer): string {
  const sign = part.type === 'checkboxes' ? ['☐', '☑'] : ['◯', '◉'];
  const chosen = [partOf(part.initial_option), ...partsOf(part.initial_options)].map(({ value }) => value);
  const options = partsOf(part.options).map((option) => {
    const isChosen = option.value !== undefined && chosen.includes(option.value);
    const about = option.description ? element('div', 'hint', drawText(partOf(option.description), viewer)) : '';
    return element('div', 'box', `${sign[isChosen ? 1 : 0]} ${drawText(partOf(option.text), viewer)}${about}`);
  });
  return element('div', 'boxes', options.join(''));
}

function drawMenu(part: Part, viewer: Viewer): string {
  const chosen = [partOf(part.initial_option), ...partsOf(part.initial_options)].filter(({ text }) => text);
  const kind = wordsOf(part.type).replace(/^multi_|_select$/g, '');
  const words =
    chosen.map(({ text }) => drawText(partOf(text), viewer)).join(', ') ||
    escapeHtml(initialOf(part)) ||
    element('span', 'faint', drawText(partOf(part.placeholder), viewer) || (PICKS[kind] ?? 'Choose an option'));
  return element('span', 'menu', `${words}<span class="arrow">⌄</span>`);
}

function drawField(part: Part, viewer: Viewer): string {
  const words = escapeHtml(initialOf(part)).replaceAll('\n', '<br>');
  const shown = words || element('span', 'faint', drawText(partOf(part.placeholder), viewer) || '&nbsp;');
  return element('div', part.multiline === true ? 'field tall' : 'field', shown);
}

/** What stands in it at first, whatever it is called. */
function initialOf(part: Part): string {
  const names = ['value', 'date', 'time', 'date_time', 'user', 'conversation', 'channel'];
  return names.map((name) => part[`initial_${name}`]).reduce((found: string, one) => found || String(one ?? ''), '');
}
