import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { readPlan } from '../bench/slack/plan.ts';
import { builtBench, removeBuilt } from './adapters/built.ts';

afterAll(removeBuilt);

test('the bench of Slack tells what was promised beside what came out', { timeout: 120_000 }, async () => {
  const tiny = ['--atOnce', '5', '--rounds', '2', '--warm', '1', '--single', '4', '--idle', '100'];
  const { stdout } = await promisify(execFile)(process.execPath, [builtBench('slack/index'), ...tiny]);
  for (const row of [
    /^the desk, mentions +[\d.]+ .* 50 +(?:kept|MISSED)$/m,
    /^a bare Bolt app, direct messages +[\d.]+/m,
    /^5 at once, mentions +[\d.]+ +[\d.]+ +[\d.]+ +1\.25 +(?:kept|MISSED)$/m,
    /^chat\.postMessage +1\.00 +1\.00$/m,
    /^users\.info +1\.00 +1\.00$/m,
    /^RSS MB +\d+ +\d+$/m,
  ])
    expect(stdout).toMatch(row);
});

test('a plan takes whole numbers, and no option that there is not', () => {
  expect(readPlan(['--rounds', '5'])).toMatchObject({ rounds: 5, atOnce: 100 });
  for (const wrong of ['0', '-1', '1.5', 'many']) expect(() => readPlan([`--rounds=${wrong}`])).toThrow('--rounds');
  expect(() => readPlan(['--speed', '5'])).toThrow();
});
