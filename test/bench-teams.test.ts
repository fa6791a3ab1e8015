import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { activitySchema } from '../adapters/teams/activity.ts';
import { parseMessage } from '../adapters/teams/parse/parse-message.ts';
import { parseExecute, parseSearch } from '../adapters/teams/parse/parse-press.ts';
import { parseWhere } from '../adapters/teams/parse/parse-where.ts';
import { costOf, parts } from '../bench/beside/lots.ts';
import type { Memory } from '../bench/both-platforms/measure-memory.ts';
import { conversationOf, type Kind, messageOf, pressOf, searchOf } from '../bench/teams/activities.ts';
import { SEARCH } from '../bench/teams/cast.ts';
import { foundIn } from '../bench/teams/found-in.ts';
import type { Figures } from '../bench/teams/measure-teams.ts';
import { cardLike } from '../bench/teams/payload.ts';
import { readPlan } from '../bench/teams/plan.ts';
import { report } from '../bench/teams/report.ts';
import { builtBench, removeBuilt } from './adapters/built.ts';

afterAll(removeBuilt);

test('the bench of Teams tells what is asked for beside what came out', { timeout: 240_000 }, async () => {
  const tiny = ['atOnce=5', 'rounds=2', 'warm=1', 'samples=1', 'few=2', 'many=4', 'invokes=3', 'idle=100', 'turns=8'];
  const options = [...tiny, 'rest=50'].map((option) => `--${option}`);
  const { stdout } = await promisify(execFile)(process.execPath, [builtBench('teams/index'), ...options]);
  for (const row of [
    /^5 at once: acknowledged, p99 ms +[\d.]+ +[\d.]+ +≤ 50 +[✓✗]$/m,
    /^20 a second: answer with Teams, p50 ms +[\d.]+ +[\d.]+$/m,
    /^4 a second: times the bare app's +[\d.]+ +≤ 1\.25 +[✓✗]$/m,
    /^a choice pressed, answered, p99 ms +[\d.]+ +[\d.]+$/m,
    /^a search, answered, p99 ms +[\d.]+ +[\d.]+ +≤ 300 +[✓✗]$/m,
    /^calls for a message: post +1\.\d\d +1\.00$/m,
    /^cards found by a search +[1-9][\d.]* +[1-9][\d.]*$/m,
    /^calls for a message: member +1\.\d\d +1\.00$/m,
    /^RSS, serving both, after 8\.0 turns, MB +\d+$/m,
    /^the same at rest, after full collections, MB +\d+ +≤ 200 +[✓✗]$/m,
  ])
    expect(stdout).toMatch(row);
});

const even = { p50: 1, p95: 2, p99: 3, max: 4 };
const same = { desk: even, bare: even };
const calls = { counts: new Map([['post', 1]]), bytes: 4_000 };
const figures: Figures = {
  messages: [{ pace: 4, acknowledged: same, answered: same, cost: { desk: 1.2, bare: 1, ratio: 1.2 } }],
  pressed: same,
  searched: same,
  found: { desk: 3, bare: 3 },
  rss: { desk: 150, bare: 120 },
  idle: { desk: 1, bare: 1 },
  calls: { desk: calls, bare: calls },
};
const memory: Memory = { started: 150, busy: 250, collected: 200, heap: 80, turns: 1_000 };

/** The rows of a report that bear a mark, by what they begin with. */
function marked(text: string): Readonly<Record<string, string>> {
  const rows = [...text.matchAll(/^(.+?)(?:, \S+)? {2,}.*([✓✗])$/gm)];
  return Object.fromEntries(rows.map(([, what = '', mark = '']) => [what, mark]));
}

test('what is kept is marked as kept, and what is missed as missed', () => {
  const atOnce = 100;
  expect(marked(report(figures, memory, { atOnce }))).toEqual({
    '4 a second: acknowledged, p99 ms': '✓',
    "4 a second: times the bare app's": '✓',
    'a search, answered, p99 ms': '✓',
    'the same at rest, after full collections': '✓',
  });
  const slow = { desk: { ...even, p99: 300.1 }, bare: even };
  const [messages] = figures.messages;
  if (!messages) throw new Error('no figures of messages');
  const late = { ...messages, acknowledged: slow, cost: { desk: 1.3, bare: 1, ratio: 1.3 } };
  const missed = { ...figures, messages: [late], searched: slow };
  const marks = marked(report(missed, { ...memory, collected: 200.1 }, { atOnce }));
  expect(Object.values(marks)).toEqual(['✗', '✗', '✗', '✗']);
});

test('a cost is kept only beside an app that does the same, and a search only where it finds something', () => {
  const other = { ...figures, calls: { desk: calls, bare: { ...calls, counts: new Map([['post', 0.5]]) } } };
  expect(marked(report(other, memory, { atOnce: 1 }))["4 a second: times the bare app's"]).toBe('✗');
  const nothing = { ...figures, found: { desk: 0, bare: 0 } };
  expect(marked(report(nothing, memory, { atOnce: 1 }))['a search, answered, p99 ms']).toBe('✗');
});

test('a cost is that of one message, without what an app works for itself', () => {
  const lot = (cpu: number) => ({ acknowledged: [1, 1, 1, 1], cpu, took: 100 });
  expect(costOf({ desk: lot(60), bare: lot(20) }, { desk: 0.2, bare: 0 })).toEqual({ desk: 10, bare: 5 });
  expect(parts(250, 100)).toEqual([100, 100, 50]);
});

test('a plan takes whole numbers, and no option that there is not', () => {
  expect(readPlan(['--turns', '5'])).toMatchObject({ turns: 5, atOnce: 100 });
  expect(() => readPlan(['--turns=0'])).toThrow('--turns');
  expect(() => readPlan(['--speed', '5'])).toThrow();
});

test('the bare app posts what is as large as the desk’s messages are on the average', () => {
  expect(cardLike(['x'.repeat(10), 'x'.repeat(52), 'x'.repeat(90)])).toHaveLength(52);
  expect(() => cardLike([])).toThrow(RangeError);
});

test('the desk hears what is said, pressed and searched, from somebody else in another conversation each time', () => {
  const heard = (kind: Kind, number: number) => {
    const said = { kind, text: 'when does it start?', number, serviceUrl: 'http://127.0.0.1:1/desk/' };
    const [activity, press, search] = [messageOf, pressOf, searchOf].map((told) => activitySchema.parse(told(said, 0)));
    const where = activity && parseWhere(activity);
    if (!activity || !press || !search || !where) throw new Error('an activity that is none');
    expect(where.conversation).toBe(conversationOf(said));
    expect(parseMessage(activity)?.utterance).toBe(said.text);
    expect(parseExecute(press, where)).toMatchObject({ verb: 'choice', data: { u: said.text } });
    expect(parseSearch(search, where)).toMatchObject({ command: SEARCH.command, typed: said.text });
    return where;
  };
  for (const kind of ['personal', 'channel'] as const) {
    const [one, other] = [heard(kind, 1), heard(kind, 2)];
    expect(one.kind).toBe(kind);
    for (const key of ['place', 'user', 'account'] as const) expect(one[key]).not.toBe(other[key]);
  }
});

test('cards are counted where a search lists some', () => {
  expect(foundIn(JSON.stringify({ composeExtension: { type: 'result', attachments: [{}, {}] } }))).toBe(2);
  for (const none of ['', '{}', '{"composeExtension":{}}', 'null']) expect(foundIn(none)).toBe(0);
});
