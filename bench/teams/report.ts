import type { Both } from '../beside/both.ts';
import type { Spread } from '../beside/figures.ts';
import type { Memory } from '../both-platforms/measure-memory.ts';
import { figure, table } from '../table.ts';
import type { Calls } from './fake-connector.ts';
import type { Figures, OfMessages } from './measure-teams.ts';
import type { Plan } from './plan.ts';

/** Milliseconds until 99 of 100 messages are acknowledged. */
const MOST_UNTIL_ACKNOWLEDGED = 50;
/** How many times what the bare app costs. */
const MOST_TIMES_BARE = 1.25;
/** Milliseconds until 99 of 100 searches are answered. */
const MOST_UNTIL_FOUND = 300;
/** Megabytes. */
const MOST_MEMORY = 200;

type Row = readonly [what: string, desk: string, bare: string, target: string, mark: string];

/** The figures as one table, with what is asked for beside what came out. Pure. */
export function report(figures: Figures, memory: Memory, { atOnce }: Pick<Plan, 'atOnce'>): string {
  const { messages, pressed, searched, found, rss, idle, calls } = figures;
  const isFair = isSame(calls);
  const finds = found.desk > 0;
  const rows: readonly Row[] = [
    ...messages.flatMap((one) => ofMessages(one, atOnce, isFair)),
    ...spreadRows('a choice pressed, answered', pressed),
    ...spreadRows('a search, answered', searched, [MOST_UNTIL_FOUND, finds]),
    plain('cards found by a search', found, (cards) => cards.toFixed(1)),
    ...whatsOf(calls).map((what) =>
      plain(`calls for a message: ${what}`, { desk: countOf(calls.desk, what), bare: countOf(calls.bare, what) }, (n) =>
        n.toFixed(2),
      ),
    ),
    plain('bytes posted for a message', { desk: calls.desk.bytes, bare: calls.bare.bytes }, figure),
    plain('processor in a second of rest, ms', idle, figure),
    plain('RSS, serving Teams alone, MB', rss, figure),
    ['RSS, serving both, at its start, MB', figure(memory.started), '', '', ''],
    [`RSS, serving both, after ${figure(memory.turns)} turns, MB`, figure(memory.busy), '', '', ''],
    [
      'the same at rest, after full collections, MB',
      figure(memory.collected),
      '',
      ...asked(memory.collected, MOST_MEMORY),
    ],
    ['of that in use by JavaScript, MB', figure(memory.heap), '', '', ''],
  ];
  return table(['', 'the desk', 'a bare app', 'asked for', ''], rows);
}

function ofMessages(
  { pace, acknowledged, answered, cost }: OfMessages,
  atOnce: number,
  isFair: boolean,
): readonly Row[] {
  const when = pace === null ? `${atOnce} at once` : `${pace} a second`;
  const { desk, bare, ratio } = cost;
  return [
    ...spreadRows(`${when}: acknowledged`, acknowledged, [MOST_UNTIL_ACKNOWLEDGED, true]),
    ...spreadRows(`${when}: answer with Teams`, answered),
    plain(`${when}: processor for a message, ms`, { desk, bare }, (ms) => ms.toFixed(2)),
    [`${when}: times the bare app's`, ratio.toFixed(2), '', ...asked(ratio, MOST_TIMES_BARE, isFair)],
  ];
}

/** Of the bare app nothing is asked: it acknowledges when it has answered. */
function spreadRows(what: string, { desk, bare }: Both<Spread>, limit?: readonly [most: number, counts: boolean]) {
  const [most, counts] = limit ?? [];
  const target = most === undefined ? (['', ''] as const) : asked(desk.p99, most, counts);
  return [
    plain(`${what}, p50 ms`, { desk: desk.p50, bare: bare.p50 }, tenths),
    [`${what}, p99 ms`, tenths(desk.p99), tenths(bare.p99), ...target],
  ] satisfies readonly Row[];
}

function plain(what: string, { desk, bare }: Both<number>, write: (value: number) => string): Row {
  return [what, write(desk), write(bare), '', ''];
}

function asked(value: number, most: number, counts = true): readonly [target: string, mark: string] {
  return [`≤ ${most}`, counts && value <= most ? '✓' : '✗'];
}

function tenths(ms: number): string {
  return ms.toFixed(1);
}

/** Whether both made the same calls, but for questions that the desk passes on to its channel, and posted about as much: else one is not the measure of the other. */
function isSame(calls: Both<Calls>): boolean {
  const near = (a: number, b: number, within: number) => Math.abs(a - b) <= within * Math.max(a, b);
  const { desk, bare } = calls;
  return (
    whatsOf(calls).every((what) => near(countOf(desk, what), countOf(bare, what), 0.03)) &&
    near(desk.bytes, bare.bytes, 0.2)
  );
}

function whatsOf({ desk, bare }: Both<Calls>): readonly string[] {
  return [...new Set([...desk.counts.keys(), ...bare.counts.keys()])].sort();
}

function countOf({ counts }: Calls, what: string): number {
  return counts.get(what) ?? 0;
}
