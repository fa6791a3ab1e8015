import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFeedback } from '../../../adapters/terminal/feedback.ts';
import { type Command, runCommand } from '../../../adapters/terminal/index.ts';
import { runUnanswered } from '../../../adapters/terminal/unanswered.ts';
import { systemClock } from '../../../src/clock.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { createFeedback } from '../../../src/feedback/feedback.ts';
import type { Opinion } from '../../../src/feedback/opinion.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createUnanswered } from '../../../src/unanswered/unanswered.ts';
import { content } from '../../understand/real-content.ts';

let folder = '';
const file = () => join(folder, 'desk.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-lists-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function inStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ file: file() });
  await work(store);
  await store.close();
}

async function run(command: Command, variables: Record<string, string> = {}, argv: readonly string[] = []) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const code = await runCommand(command, {
    argv,
    variables: { DESK_STORE: file(), ...variables },
    input: new PassThrough(),
    output,
    errors,
    width: Number.POSITIVE_INFINITY,
    ansi: false,
    interactive: false,
  });
  return { code, printed: String(output.read() ?? ''), complained: String(errors.read() ?? '') };
}

describe('npm run unanswered', () => {
  it('lists the words of what a desk did not understand, most frequent first, and no word of anybody', async () => {
    await inStore(async (store) => {
      const unanswered = createUnanswered({ store, clock: systemClock, retentionDays: 90 });
      const desk = createDesk({
        content,
        clock: systemClock,
        conversations: createInProcess({ max: 10 }),
        unanswered,
      });
      const said = [
        'zorp sauna, I am Brunhilde, 43, from Paraguay',
        'zorp glimt',
        'Glimt zorp?',
        'How much is the grant?',
      ];
      // The page draws a conversation anew each time it loads, so three of them may be one person.
      for (const [at, utterance] of said.entries()) {
        await desk.turn({
          face: 'web',
          conversation: `web:${at}`,
          utterance,
          scene: { audience: 'private', voice: 'colleague' },
        });
      }
    });
    const { code, printed } = await run(runUnanswered);
    expect(code).toBe(0);
    expect(printed).toMatch(/Not understood, in the last 90 days\nTimes {3}Last on {6}Language {3}Words\n2 .*\(none/);
    expect(printed.toLowerCase()).not.toMatch(/brunhilde|43|paraguay|zorp|grant/);
  });

  it('says how long words are kept where there are none', async () => {
    await inStore(async () => {});
    expect((await run(runUnanswered)).printed).toContain('Kept for 90 days');
    expect((await run(runUnanswered, { DESK_RETENTION_DAYS: '0' })).printed).toContain('nothing is kept');
  });
});

describe('npm run feedback', () => {
  it('lists the ratings by vacancy and question, those first that were found bad most often', async () => {
    await inStore(async (store) => {
      const feedback = createFeedback({ store, clock: systemClock });
      const press = (answer: string, vacancy: string, rating: Opinion['rating'], lang: 'en' | 'fr' = 'en') =>
        feedback.give({ answer, person: 'p', about: { vacancy, intents: ['stipend'], lang }, rating }, content);
      await press('1', 'osg', 'good');
      await press('2', 'osg', 'good', 'fr');
      await press('3', '', 'wrong_fact');
      await press('4', '', 'bad', 'fr');
    });
    const { code, printed } = await run(runFeedback);
    expect(code).toBe(0);
    const [, , ...rows] = printed.trim().split('\n');
    expect(rows.map((row) => row.split(/ {3,}/))).toEqual([
      ['none or several', 'stipend', '0', '2', 'wrong fact 1'],
      ['osg', 'stipend', '2', '0'],
    ]);
  });
});

describe.each([
  ['unanswered', runUnanswered],
  ['feedback', runFeedback],
] as const)('npm run %s', (_name, command) => {
  it('makes no store where there is none, and says what to do', async () => {
    const missing = await run(command);
    expect([missing.code, existsSync(file())]).toEqual([1, false]);
    expect(missing.complained).toContain('start the desk first');
    expect((await run(command, { DESK_STORE: 'none' })).complained).toContain('nothing is kept');
  });

  it('takes no options', async () => {
    expect((await run(command, {}, ['--all'])).code).toBe(2);
  });
});
