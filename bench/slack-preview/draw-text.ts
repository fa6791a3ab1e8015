import { dateText, type Viewer } from './draw-rich-text.ts';
import { element, escapeHtml, type Part, wordsOf } from './html.ts';

const IN_ANGLES = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/** A text object: as it stands, or with Slack's own markup read. */
export function drawText(text: Part, viewer: Viewer): string {
  const words = wordsOf(text.text);
  if (text.type !== 'mrkdwn') return lines(escapeHtml(words));
  let drawn = '';
  let from = 0;
  for (const found of words.matchAll(IN_ANGLES)) {
    drawn += marked(words.slice(from, found.index)) + target(found[1] ?? '', found[2], viewer);
    from = found.index + found[0].length;
  }
  return lines(drawn + marked(words.slice(from)));
}

function target(to: string, name: string | undefined, viewer: Viewer): string {
  const date = /^!date\^(\d+)\^([^^]+)/.exec(to);
  if (date) return escapeHtml(dateText({ timestamp: date[1], format: date[2], fallback: name }, viewer));
  if (/^[@#!]/.test(to)) return element('span', 'mention', escapeHtml(name ?? to));
  return `<a href="${escapeHtml(to)}">${marked(name ?? to)}</a>`;
}

/** Bold, slanted, struck out and code; Slack's three escapes are undone first. */
function marked(text: string): string {
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return escapeHtml(plain)
    .replace(/(^|[\s(])\*(\S(?:[^*\n]*\S)?)\*/g, '$1<span class="bold">$2</span>')
    .replace(/(^|[\s(])_(\S(?:[^_\n]*\S)?)_/g, '$1<span class="italic">$2</span>')
    .replace(/(^|[\s(])~(\S(?:[^~\n]*\S)?)~/g, '$1<span class="strike">$2</span>')
    .replace(/`([^`\n]+)`/g, '<span class="code">$1</span>');
}

function lines(html: string): string {
  return html.replaceAll('\n', '<br>');
}
