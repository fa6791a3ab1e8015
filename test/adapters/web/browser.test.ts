import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/index.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { createRealWeb } from './real-desk.ts';

describe.skipIf(withoutBrowser)('the page in a browser', () => {
  let browser: Browser;
  let web: Web;
  let address = '';
  let complaints: string[] = [];

  beforeAll(async () => {
    web = createRealWeb();
    browser = await openBrowser();
    address = await web.start();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard, 'what the browser complained of, breaches of the policy included').toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}, at = address): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Brussels',
      viewport: { width: 1200, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(at);
    await page.locator('.answered').first().waitFor();
    return page;
  }

  async function ask(page: Page, utterance: string): Promise<string> {
    const answers = page.locator('.asked + .answered');
    const before = await answers.count();
    await page.getByRole('textbox', { name: /question$/ }).fill(utterance);
    await page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
    return (await answers.nth(before).locator('.answer').textContent()) ?? '';
  }

  const answer = (page: Page) => page.locator('.asked + .answered').last();

  test('greets with questions that it can answer', async () => {
    const page = await open();
    expect(await page.locator('.answered .choice').count()).toBeGreaterThan(1);
  });

  test('answers with the source under it, in a log that is announced, and keeps the focus in the field', async () => {
    const page = await open();
    expect(await ask(page, 'What is the pay at IMS-CS?')).toMatch(/1[ ,.\u202f\u00a0]?\d{3}/);
    expect(await answer(page).locator('.source').count()).toBeGreaterThan(0);
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.locator('.answered').count()).toBe(2);
    expect(await page.locator(':focus').getAttribute('id')).toBe('question');
  });

  test('asks what a choice says when it is pressed, and leaves the focus on it', async () => {
    const page = await open();
    const choice = page.locator('.choice').first();
    const utterance = await choice.getAttribute('data-utterance');
    await choice.focus();
    await page.keyboard.press('Enter');
    await answer(page).waitFor();
    expect(await page.locator('.asked p').textContent()).toBe(utterance);
    expect(await page.locator(':focus').getAttribute('data-utterance')).toBe(utterance);
  });

  test('unfolds why it answered so', async () => {
    const page = await open();
    await ask(page, 'Is telework possible at OSG?');
    const why = answer(page).getByText('Why this answer?');
    await why.focus();
    await page.keyboard.press('Enter');
    expect(await answer(page).locator('.why dl').textContent()).toContain('telework');
  });

  test('speaks French when told to, and answers in French', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'Français' }).check();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.locator('.answered .answer[lang=fr]').waitFor();
    await ask(page, 'What is the pay at OPS?');
    expect(await answer(page).locator('.answer').getAttribute('lang')).toBe('fr');
    expect(await answer(page).locator('summary').textContent()).toBe('Pourquoi cette réponse ?');
    await page.getByRole('radio', { name: 'English' }).check();
    expect(await answer(page).locator('summary').textContent()).toBe('Why this answer?');
  });

  test('follows the browser’s language, and each question’s, where none is chosen', async () => {
    const page = await open({ locale: 'fr-BE' });
    expect(await page.locator('h2', { hasText: 'Réglages' }).count()).toBe(1);
    await ask(page, 'How much is the monthly grant at OSG?');
    expect(await answer(page).locator('.answer').getAttribute('lang')).toBe('en');
  });

  test('wears the colours of the system, or those chosen, also after a reload', async () => {
    const page = await open({ colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'As the system' }).check();
    expect(await ground()).toBe(dark);
  });

  test('shows what a channel would read: marked, and without the evidence', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'A channel' }).check();
    await ask(page, 'When is the deadline of IMS-CS?');
    expect(await answer(page).locator('.marks').textContent()).toContain('As a channel reads it');
    expect(await answer(page).locator('.why').count()).toBe(0);
  });

  test('marks a draft for an applicant', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'An applicant' }).check();
    await ask(page, 'When is the deadline of IMS-CS?');
    expect(await answer(page).locator('.marks').textContent()).toContain('Draft for an applicant');
    expect(await answer(page).locator('.choice').count()).toBe(0);
  });

  test('answers as of another day under a banner, until it is back in real time', async () => {
    const page = await open();
    const now = await ask(page, 'Can I still apply to OPS?');
    await page.getByLabel('Date and time in Brussels').fill('2025-06-20T10:00');
    await page.getByRole('button', { name: 'Set the clock' }).click();
    const banner = page.locator('#banner');
    expect(await banner.textContent()).toContain('Friday 20 June 2025');
    expect(await ask(page, 'Can I still apply to OPS?')).not.toBe(now);
    await page.getByRole('button', { name: 'Back to real time' }).click();
    expect(await page.locator('#practice').isVisible()).toBe(false);
    expect(await ask(page, 'Can I still apply to OPS?')).toBe(now);
  });

  test('says from the start that the desk runs on a practice clock, and goes back to that one', async () => {
    const started = createRealWeb({ practice: true });
    const page = await open({}, await started.start());
    const banner = page.locator('#practice');
    expect(await banner.textContent()).toContain('Sunday 22 November 2026 at 10:00');
    await page.getByLabel('Date and time in Brussels').fill('2025-06-20T10:00');
    await page.getByRole('button', { name: 'Set the clock' }).click();
    expect(await banner.textContent()).toContain('Friday 20 June 2025');
    await page.getByRole('button', { name: 'Back to the clock of the start' }).click();
    expect(await banner.textContent()).toContain('Sunday 22 November 2026');
    await started.stop();
  });

  test.each([
    ['America/New_York', '17:59 your time'],
    ['Pacific/Auckland', 'Monday 23 June 2025 at 09:59 your time'],
    ['Europe/Paris', undefined],
  ])('writes the time in %s beside the time in Brussels', async (timezoneId, beside) => {
    const page = await open({ timezoneId });
    await ask(page, 'When is the deadline of OPS?');
    const times = answer(page).locator('time[datetime^="2025-06-22T21:59"]');
    expect(await times.count()).toBeGreaterThan(0);
    const shown = await answer(page).locator('.own-time').allTextContents();
    expect(shown[0]).toBe(beside);
  });

  test('shows markup in a question as the text that it is', async () => {
    const page = await open();
    const hostile = '<img src=x onerror="document.title=1"><b>pay</b> OPS?';
    await ask(page, hostile);
    expect(await page.locator('.asked p').textContent()).toBe(hostile);
    expect(await page.locator('#log img, #log b').count()).toBe(0);
    expect(await page.title()).toBe('Vacancy Desk');
  });

  test('begins anew', async () => {
    const page = await open();
    await ask(page, 'What is the pay at OPS?');
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.locator('.answered').waitFor();
    expect(await page.locator('.asked').count()).toBe(0);
  });

  test('is used by keyboard alone', async () => {
    const page = await open();
    const first = await page.evaluate("document.querySelector('a, button, input, textarea, [tabindex]').className");
    expect(first).toBe('skip');
    await page.getByRole('link', { name: 'Skip to your question' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('What is the pay at OPS?');
    await page.keyboard.press('Enter');
    await answer(page).waitFor();
    await page.getByRole('radio', { name: 'Only me' }).focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('#settings').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('false');
  });

  test.each(['en-GB', 'fr-BE'])('fits a phone of 360 px (%s)', async (locale) => {
    const page = await open({ locale, viewport: { width: 360, height: 740 } });
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
    const setting = page.locator('#settings');
    expect(await setting.isVisible()).toBe(false);
    await ask(page, 'Compare stipend, start, duration, telework and documents of all vacancies');
    await answer(page).locator('summary').click();
    expect(await overflow()).toBe(0);
    await page.locator('#settings-button').click();
    expect(await setting.isVisible()).toBe(true);
    expect(await overflow()).toBe(0);
  });

  test('lists a comparison on a phone, each cell under the name of its vacancy', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    await ask(page, 'Compare OSG and OPS');
    const table = answer(page).locator('.table');
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await table.locator('thead').isVisible()).toBe(false);
    expect(await table.locator('td').first().getAttribute('data-label')).toBe('OSG');
    await page.setViewportSize({ width: 1200, height: 900 });
    expect(await table.locator('thead').isVisible()).toBe(true);
  });

  test('says so when the desk is gone, and gives the question back', async () => {
    const page = await open();
    await page.route('**/ask', (route) => route.abort());
    await page.locator('#question').fill('What is the pay at OPS?');
    await page.keyboard.press('Enter');
    await page.locator('.failed').waitFor();
    expect(await page.locator('.failed').textContent()).toContain('No answer came');
    expect(await page.locator('#question').inputValue()).toBe('What is the pay at OPS?');
    await expect.poll(() => complaints).toHaveLength(1);
    complaints = [];
  });
});
