import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/teams/render/render.ts';
import { toMessage } from '../../../adapters/teams/render/to-message.ts';
import { pageOf, type Shown } from '../../../bench/teams-preview/page.ts';
import { typicalReplies } from '../../../bench/typical-replies.ts';
import { loadContent } from '../../../src/content/load.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { everyBlock } from '../../contract/replies.ts';
import { openBrowser, withoutBrowser } from '../web/chromium.ts';
import { visibleTextOf } from './card/visible.ts';

const shownOf = (reply: Reply, id = 'a'): Shown => ({
  id,
  above: id,
  card: toMessage(renderReply(reply), { lang: reply.lang }).card,
});
const typical = typicalReplies(loadContent('content')).map(({ what, lang, reply }) =>
  shownOf(reply, `${what}-${lang}`),
);
const squeezed = (text: string) => text.replace(/\u200b/g, '').replace(/\s+/g, ' ');

describe.skipIf(withoutBrowser)('drawn by the renderer that Teams is built on', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(cards: readonly Shown[], width: number): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      timezoneId: 'America/Montreal',
      locale: 'en-US',
    });
    await page.setContent(pageOf(cards, 'light'));
    return page;
  }
  const textOf = async (page: Page) => squeezed(String(await page.evaluate('document.body.innerText')));

  test('typical answers show all that they say, and times as the reader’s clock does', async () => {
    const text = await textOf(await open(typical, 800));
    const lines = typical.flatMap(({ card }) => visibleTextOf(card.body).split('\n'));
    expect(lines.filter((line) => !line.includes('{{') && !text.includes(squeezed(line)))).toEqual([]);
    expect(text).not.toContain('{{');
    expect(text).toContain('For you: Sun, Jun 22, 2025, 5:59 PM');
    expect(text).toContain('Chez vous : dim. 22 juin 2025, 17:59');
  });

  test('they fit on a telephone, no word over another', async () => {
    const page = await open(typical, 360);
    const overflowing = `[...document.querySelectorAll('.card, .card *')]
      .filter((one) => one.tagName !== 'SELECT' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.className + ': ' + one.textContent.slice(0, 60))`;
    expect(await page.evaluate(overflowing)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('text of anybody’s stays text', async () => {
    const hostile =
      '<img src=x onerror=alert(1)> **b** \\* [a](https://evil.example) {{TIME(2026-12-18T17:00:00Z)}} </script>';
    const page = await open([shownOf({ lang: 'en', preview: '', blocks: everyBlock(() => hostile) })], 800);
    expect((await textOf(page)).split(hostile).length).toBeGreaterThan(30);
    expect(await page.evaluate('document.querySelectorAll("img, b, strong, [href*=evil]").length')).toBe(0);
  });
});
