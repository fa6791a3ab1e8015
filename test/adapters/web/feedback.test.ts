import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/index.ts';
import { createFeedback, type Feedback } from '../../../src/feedback/feedback.ts';
import { takePress } from '../../../src/feedback/press.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { createRealWeb } from './real-desk.ts';

const conversation = '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11';
const answer = '0b0f7c3e-74b5-4b8e-8f0a-7e1a1f0d3c55';

const folder = mkdtempSync(join(tmpdir(), 'desk-page-'));
let store: Store;
let feedback: Feedback;
let web: Web;
let address = '';
let broken = false;

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'desk.sqlite') });
  web = createRealWeb({
    rate: (press, content) => (broken ? Promise.resolve(false) : takePress(feedback, content, press)),
  });
  address = await web.start();
});

beforeEach(async () => {
  broken = false;
  await store.q('delete from feedback');
  feedback = createFeedback({ store, clock: () => '2026-11-22T09:00:00.000Z' });
});

afterAll(async () => {
  await web.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const counted = async () =>
  (await feedback.counts()).map(({ intent, rating, count }) => `${intent} ${rating} ${count}`);

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function aboutOf(utterance: string): Promise<unknown> {
  const { about } = (await (await post('ask', { conversation, utterance })).json()) as { about: unknown };
  return about;
}

describe('rating an answer over HTTP', () => {
  test('counts by what the answer was about, once', async () => {
    const about = await aboutOf('How much is the grant of OSG?');
    for (const rating of ['good', 'good', 'bad', 'wrong_fact']) {
      expect((await post('feedback', { conversation, answer, about, rating })).status).toBe(204);
    }
    expect(await counted()).toEqual(['stipend wrong_fact 1']);
    await post('feedback', { conversation, answer, about, rating: null });
    expect(await counted()).toEqual([]);
  });

  test('is there for what was not understood, and not for what came of a command', async () => {
    expect(await aboutOf('zorp glimt fnarb')).toEqual({ vacancy: '', intents: ['fallback'], lang: 'en' });
    expect(await aboutOf('holds')).toBeNull();
  });

  test.each([
    { rating: 'great' },
    { rating: undefined },
    { about: null },
    { about: { vacancy: '', intents: ['no_such_intent'], lang: 'en' } },
    { answer: 'message 1' },
    { conversation: 'x' },
    { utterance: 'I am 43' },
  ])('refuses what is none: %j', async (changed) => {
    const about = { vacancy: 'osg', intents: ['stipend'], lang: 'en' };
    const sent = await post('feedback', { conversation, answer, about, rating: 'good', ...changed });
    expect(sent.status).toBe(400);
    expect(await counted()).toEqual([]);
  });

  test('goes through the same gate as questions', async () => {
    const about = await aboutOf('How much is the grant of OSG?');
    const press = { conversation, answer, about, rating: 'good' };
    expect((await post('feedback', press, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('feedback', press, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('feedback', { ...press, more: 'x'.repeat(70_000) })).status).toBe(413);
    const read = await fetch(`${address}feedback`);
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await counted()).toEqual([]);
  });
});

describe.skipIf(withoutBrowser)('rating an answer on the page', () => {
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard, 'what the browser complained of, breaches of the policy included').toEqual([]);
  });

  async function asked(utterance: string, locale = 'en-GB', width = 1200): Promise<Page> {
    // With motion the page would still be on its way to the answer while a test looks where things are.
    const seen = { locale, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;
    const page = await (await browser.newContext(seen)).newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.locator('#question').fill(utterance);
    await page.keyboard.press('Enter');
    await page.locator('.asked + .answered').waitFor();
    return page;
  }

  const pressed = (page: Page) => page.locator('[aria-pressed=true]').allTextContents();
  const said = (page: Page, text: string) => page.locator('.feedback [role=status]', { hasText: text }).waitFor();

  test('counts a thumb, and what was wrong after a thumb down, by keyboard', async () => {
    const page = await asked('How much is the grant of OSG?');
    const reasons = page.getByRole('group', { name: 'What was wrong?' });
    expect(await reasons.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Not helpful' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'counted');
    expect(await pressed(page)).toEqual(['Not helpful']);
    expect(await counted()).toEqual(['stipend bad 1']);
    const reason = reasons.getByRole('button', { name: 'Out of date' });
    await reason.focus();
    await page.keyboard.press('Space');
    await expect.poll(counted).toEqual(['stipend out_of_date 1']);
    expect(await pressed(page)).toEqual(['Not helpful', 'Out of date']);
    expect(await page.locator(':focus').textContent()).toBe('Out of date');
  });

  test('changes to the other thumb, and takes it back', async () => {
    const page = await asked('zorp glimt fnarb');
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await expect.poll(counted).toEqual(['fallback bad 1']);
    const good = page.getByRole('button', { name: 'Helpful', exact: true });
    await good.click();
    await expect.poll(counted).toEqual(['fallback good 1']);
    expect(await page.locator('.reasons').isVisible()).toBe(false);
    await good.click();
    await said(page, 'Taken back');
    expect(await pressed(page)).toEqual([]);
    expect(await counted()).toEqual([]);
  });

  test('says so when it could not be counted, and shows nothing pressed', async () => {
    broken = true;
    const page = await asked('How much is the grant of OSG?');
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await said(page, 'could not be counted');
    expect(await pressed(page)).toEqual([]);
    await expect.poll(() => complaints).toHaveLength(1);
    complaints = [];
  });

  test('is in French on a French page, and fits a phone of 360 px', async () => {
    const page = await asked('Combien gagne-t-on chez OSG ?', 'fr-BE', 360);
    await page.getByRole('button', { name: 'Pas utile' }).click();
    await said(page, 'Merci');
    expect(await page.getByRole('group', { name: 'Qu’est-ce qui n’allait pas ?' }).getByRole('button').count()).toBe(4);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    const [reasons, field] = [page.locator('.reasons'), page.locator('#ask')];
    const [low, top] = [await reasons.boundingBox(), await field.boundingBox()];
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  });
});
