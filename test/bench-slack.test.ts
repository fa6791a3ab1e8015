import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { compare, spread } from '../bench/beside/figures.ts';
import { SIGNING_SECRET } from '../bench/slack/cast.ts';
import { requestOf } from '../bench/slack/events.ts';
import { payloadLike } from '../bench/slack/payload.ts';
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

test('times are spread by what was measured, and nothing has no spread', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(spread(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
  expect(spread([7])).toEqual({ p50: 7, p95: 7, p99: 7, max: 7 });
  expect(() => spread([])).toThrow(RangeError);
});

test('the two are compared pair by pair: what slows the machine down slows both', () => {
  const pairs = [
    { desk: 12, bare: 10 },
    { desk: 120, bare: 100 },
    { desk: 1.2, bare: 1 },
  ];
  expect(compare(pairs)).toEqual({ desk: 12, bare: 10, ratio: 1.2 });
});

test('the bare app posts what is as large as the desk’s messages are on the average', () => {
  const post = (length: number) => ({ channel: 'C1', thread_ts: '1.0', text: 'x'.repeat(length), blocks: '[{"a":1}]' });
  const like = JSON.parse(payloadLike([post(10), post(50), post(90)]));
  expect(like).toEqual({ text: 'x'.repeat(50), blocks: [{ a: 1 }] });
  expect(() => payloadLike([])).toThrow(RangeError);
});

test('an event is signed as Slack signs it, and is of somebody else each time', () => {
  const [first = '', second = ''] = [1, 2].map((number) =>
    requestOf({ kind: 'mention', text: 'é?', number }, 17).toString(),
  );
  const [head = '', body = ''] = first.split('\r\n\r\n');
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:17:${body}`).digest('hex');
  expect(head).toContain(`X-Slack-Signature: v0=${signature}`);
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}\r\n`);
  const [one, other] = [body, second.split('\r\n\r\n')[1] ?? ''].map((text) => JSON.parse(text));
  for (const key of ['user', 'channel', 'ts'] as const) expect(one.event[key]).not.toBe(other.event[key]);
  expect(one.event_id).not.toBe(other.event_id);
});
