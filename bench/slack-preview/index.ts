import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderReply } from '../../adapters/slack/render/render.ts';
import { loadContent } from '../../src/content/load.ts';
import { type Typical, typicalReplies } from '../typical-replies.ts';
import type { Viewer } from './draw-rich-text.ts';
import { drawMessage } from './draw-surfaces.ts';
import { element, escapeHtml } from './html.ts';

/** Writes one page that draws typical replies as Slack would show them, on a desktop and on a telephone. */
const [path = 'dist/slack-preview.html'] = process.argv.slice(2);
const ZONE = 'America/Montreal';

const style = ['message.css', 'elements.css']
  .map((name) => readFileSync(`bench/slack-preview/${name}`, 'utf8'))
  .join('\n');
const drawn = typicalReplies(loadContent('content')).map(drawBoth).join('\n');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>Slack</title><style>${style}</style>\n${drawn}\n`);
console.log(path);

function drawBoth({ what, lang, utterance, audience, reply }: Typical): string {
  const isPrivate = audience === 'private';
  const viewer: Viewer = { zone: ZONE, locale: lang === 'fr' ? 'fr-FR' : 'en-US' };
  const message = renderReply(reply, isPrivate ? { readerZone: ZONE } : {});
  const html = drawMessage(message, viewer, isPrivate ? 'only you' : undefined);
  const asked = element('h2', '', escapeHtml(`${what} · ${lang} · ${audience} · ${utterance}`));
  const both = ['desktop', 'phone'].map((screen) => element('div', `screen ${screen}`, html));
  return `<section id="${what.toLowerCase()}-${lang}">${asked}<div class="both">${both.join('')}</div></section>`;
}
