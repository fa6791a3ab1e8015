import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where a Chromium stands: at CHROMIUM_PATH, else wherever the PATH leads; null where there is none. */
function findChromium(): string | null {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const named = places.flatMap((place) => NAMES.map((name) => join(place, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...named].find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

const executablePath = findChromium();

/**
 * Whether the tests in a browser can't run here, which is said aloud. Where CI is set nothing may be left out: they run,
 * and fail.
 */
export const withoutBrowser = executablePath === null && !process.env.CI;
if (withoutBrowser) {
  console.error(
    '\n!!! The page is NOT tested in a browser: there is no Chromium here.\n' +
      '!!! Install one (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.\n',
  );
}

/** Starts the browser. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  if (executablePath === null) throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
