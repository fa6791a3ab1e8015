import process from 'node:process';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A Chromium, and in it one page that reaches nothing but this machine. */
export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
}

const SIZE = { width: 1280, height: 900 } as const;
/** Milliseconds that a page may take for what a person does or waits for. */
const PATIENCE = 10_000;

export async function openBrowser(url: string): Promise<Opened> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
  const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB', timezoneId: 'America/Montreal' });
  page.setDefaultTimeout(PATIENCE);
  // The page of the Playground wants fonts and effects from elsewhere.
  await page.route('**/*', (route) =>
    new URL(route.request().url()).origin === new URL(url).origin ? route.continue() : route.abort(),
  );
  await page.goto(url);
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return { browser, page };
}
