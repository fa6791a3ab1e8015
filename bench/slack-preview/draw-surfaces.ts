import type { Message, SlackApi } from '../../adapters/slack/api.ts';
import { drawBlocks } from './draw-blocks.ts';
import type { Viewer } from './draw-rich-text.ts';
import { drawText } from './draw-text.ts';
import { element, partOf } from './html.ts';

type View = Parameters<SlackApi['openView']>[1];

/** A message of the bot's; one that only its reader sees says so. */
export function drawMessage({ blocks }: Message, viewer: Viewer, seenBy?: 'only you'): string {
  const only = seenBy ? element('div', 'only', 'Only visible to you') : '';
  const head = `${element('span', 'name', 'Vacancy Desk')}<span class="app">APP</span>${element('span', 'at', '11:00')}`;
  const body = element('div', 'body', only + element('div', 'head', head) + drawBlocks(blocks, viewer));
  return element('div', 'message', `<div class="avatar">VD</div>${body}`);
}

/** A dialog with its title and its buttons, or a home tab. */
export function drawView(view: View, viewer: Viewer): string {
  if (view.type !== 'modal') return element('div', 'home', drawBlocks(view.blocks, viewer));
  const word = (text: unknown, classes: string) =>
    text ? element('span', classes, drawText(partOf(text), viewer)) : '';
  const foot = word(view.close, 'button') + word(view.submit, 'button primary');
  return element(
    'div',
    'modal',
    element('div', 'title', drawText(partOf(view.title), viewer)) +
      element('div', 'inside', drawBlocks(view.blocks, viewer)) +
      element('div', 'foot', foot),
  );
}
