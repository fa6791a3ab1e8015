import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawAnswer } from '../../adapters/teams/answering/draw-answer.ts';
import { loadContent } from '../../src/content/load.ts';
import { type Typical, typicalReplies } from '../typical-replies.ts';
import { pageOf, type Shown } from './page.ts';

/** Draws typical replies as Teams would show them, light and dark, on a desktop and on a telephone: pages and pictures. */
const [folder = 'dist/teams-preview'] = process.argv.slice(2);
const ZONE = 'America/Montreal';
const SCREENS = { desktop: 800, phone: 360 } as const;
/** What the picture in the README shows: on a desktop in light colours, on a telephone in dark ones. */
const PICTURE = {
  desktop: ['Webinar-en', 'Eligibility-en', 'Grant-fr'],
  phone: ['Deadline-fr', 'Vacancies-en', 'Fallback-en'],
};

const content = loadContent('content');
const cards = typicalReplies(content).map(draw);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
try {
  for (const theme of ['light', 'dark'] as const) {
    const html = pageOf(cards, theme);
    writeFileSync(join(folder, `${theme}.html`), html);
    for (const screen of ['desktop', 'phone'] as const) {
      writeFileSync(join(folder, `${theme}-${screen}.png`), await picture(html, SCREENS[screen]));
    }
  }
  const [left, right] = await Promise.all([
    picture(pageOf(some(PICTURE.desktop), 'light'), 740),
    picture(pageOf(some(PICTURE.phone), 'dark'), SCREENS.phone),
  ]);
  writeFileSync(join(folder, 'teams.png'), await picture(besideOneAnother(left, right), 740 + SCREENS.phone));
} finally {
  await browser.close();
}
console.log(folder);

async function picture(html: string, width: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 100 }, timezoneId: ZONE });
  await page.setContent(html);
  const taken = await page.screenshot({ fullPage: true });
  await page.close();
  return taken;
}

function besideOneAnother(...pictures: readonly Buffer[]): string {
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
  return `<body style="margin:0;display:flex;align-items:flex-start;background:#f5f5f5">${images.join('')}`;
}

function some(names: readonly string[]): readonly Shown[] {
  return names.flatMap((name) => cards.filter(({ id }) => id === name));
}

/** As the desk sends it: in private to somebody of the desk. */
function draw({ what, lang, utterance, audience, answer }: Typical): Shown {
  const isPosted = audience === 'shared';
  const thumbs = content.wording[lang].feedback;
  const drawn = { utterance, key: 'preview', isPosted, canDraft: !isPosted, thumbs, ...(!isPosted && { zone: ZONE }) };
  return {
    id: `${what}-${lang}`,
    above: `${what} · ${lang} · ${audience} · ${utterance}`,
    card: drawAnswer(answer, drawn).card,
  };
}
