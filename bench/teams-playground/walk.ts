import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import type { Step } from './steps.ts';

export interface Walked {
  readonly says: string;
  /** Absent where it went well. */
  readonly failure?: string;
}

/** So much of what went wrong is told; a browser tells all that it was started with. */
const LONGEST = 300;

/** Takes the steps one after another, tells of each at once, and takes a picture after it. A step that fails ends none of the others. */
export async function walk(steps: readonly Step[], page: Page, folder: string): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  for (const [at, { says, act }] of steps.entries()) {
    const failure = await failureOf(act);
    walked.push({ says, ...(failure !== undefined && { failure }) });
    console.log(`${failure === undefined ? '✓' : '✗'} ${says}${failure === undefined ? '' : `\n    ${failure}`}`);
    const name = `${String(at + 1).padStart(2, '0')}-${says.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.png`;
    writeFileSync(join(folder, name), await page.screenshot());
    // What a step left open covers what the next one needs.
    if (failure !== undefined) await page.keyboard.press('Escape');
  }
  return walked;
}

async function failureOf(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const lines = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n');
    return lines.slice(0, 3).join(' ').slice(0, LONGEST);
  }
}
