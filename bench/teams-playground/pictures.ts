import type { Browser } from 'playwright-core';
import type { Card } from '../../adapters/teams/card.ts';
import { pageOf } from '../teams-preview/page.ts';

const SCREENS = { desktop: 800, phone: 360 } as const;
const ON_ONE = 5;

/**
 * All cards, a few below one another, in light colours and in dark ones, on a desktop and on a telephone: the Playground
 * itself has only light ones. Gives pictures by the names of their files.
 */
export async function picturesOf(browser: Browser, cards: readonly Card[]): Promise<ReadonlyMap<string, Buffer>> {
  const shown = cards.map((card, at) => ({ id: String(at), above: `${at + 1} of ${cards.length}`, card }));
  const pictures = new Map<string, Buffer>();
  for (const theme of ['light', 'dark'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      for (let from = 0; from < shown.length; from += ON_ONE) {
        const page = await browser.newPage({ viewport: { width: SCREENS[screen], height: 100 } });
        await page.setContent(pageOf(shown.slice(from, from + ON_ONE), theme));
        const name = `cards-${theme}-${screen}-${1 + from / ON_ONE}.png`;
        pictures.set(name, await page.screenshot({ fullPage: true }));
        await page.close();
      }
    }
  }
  return pictures;
}
