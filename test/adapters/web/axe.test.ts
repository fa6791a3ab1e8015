import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/index.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { createRealWeb } from './real-desk.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What one rule of axe finds wrong, and where. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.skipIf(withoutBrowser)('axe finds nothing on the page', () => {
  let browser: Browser;
  let web: Web;
  let address = '';

  beforeAll(async () => {
    web = createRealWeb();
    browser = await openBrowser();
    address = await web.start();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const faces = (['en', 'fr'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ lang, colorScheme })),
  );

  test.each(faces)('$lang, $colorScheme', async ({ lang, colorScheme }) => {
    // Only here does the page's policy give way, to let axe in.
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      locale: lang,
      timezoneId: 'America/New_York',
      viewport: { width: 1200, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('.answered').waitFor();
    const field = page.locator('#question');
    const asked = {
      en: ['What are the start date, the pay and the deadline?', 'When is the webinar?', 'bananas for lunch'],
      fr: ['Quels sont le début, la paie et la date limite ?', 'Quand est le webinaire ?', 'des bananes à midi'],
    };
    for (const utterance of asked[lang]) {
      const answers = page.locator('.asked + .answered');
      const before = await answers.count();
      await field.fill(utterance);
      await field.press('Enter');
      await answers.nth(before).waitFor();
    }
    await page.locator('summary').first().click();
    await page.locator('[data-rating=good]').first().click();
    await page.locator('[data-rating=bad]').last().click();
    await page.locator('.answered [data-rating=wrong_fact]').last().click();
    await page.locator('#clock-time').fill('2025-06-10T09:00');
    await page.locator('#clock-on').click();
    await page.addScriptTag({ path: axe });
    const violations = async () => {
      const found = (await page.evaluate('axe.run().then((result) => result.violations)')) as readonly Violation[];
      return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
    };
    expect(await violations(), 'wide').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(), 'the settings on a phone').toEqual([]);
    await page.locator('#settings-button').click();
    expect(await violations(), 'the conversation on a phone').toEqual([]);
    await context.close();
  });
});
