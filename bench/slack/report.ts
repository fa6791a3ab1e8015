import type { Both } from '../beside/both.ts';
import type { Compared, Spread } from '../beside/figures.ts';
import { figure, table } from '../table.ts';
import type { Kind } from './events.ts';
import type { Calls } from './fake-slack.ts';
import type { Figures } from './measure-slack.ts';

/** Milliseconds until 99 of 100 are acknowledged. */
const MOST_UNTIL_ACKNOWLEDGED = 50;
/** How many times what the bare app costs. */
const MOST_TIMES_BARE = 1.25;

const NAMES: Both<string> = { desk: 'the desk', bare: 'a bare Bolt app' };
const KIND_NAMES: Readonly<Record<Kind, string>> = { mention: 'mentions', direct: 'direct messages' };

/** The figures as tables, and what was promised beside what came out. Pure. */
export function report({ kinds, rss, idle, calls }: Figures, atOnce: number): string {
  return [
    table(
      [`${atOnce} events at once, acknowledged after`, 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'promised p99', ''],
      kinds.flatMap(({ kind, acknowledged: { desk, bare } }) => [
        [...times(`${NAMES.desk}, ${KIND_NAMES[kind]}`, desk), figure(MOST_UNTIL_ACKNOWLEDGED), mark(isQuick(desk))],
        [...times(`${NAMES.bare}, ${KIND_NAMES[kind]}`, bare), '', ''],
      ]),
    ),
    table(
      ['processor for an answer', `${NAMES.desk}, ms`, `${NAMES.bare}, ms`, 'times', 'promised', ''],
      kinds.flatMap(({ kind, atOnce: many, single }) => [
        costs(`${atOnce} at once, ${KIND_NAMES[kind]}`, many, isSame(calls)),
        costs(`one at a time, ${KIND_NAMES[kind]}`, single, isSame(calls)),
      ]),
    ),
    table(
      ['for each event', NAMES.desk, NAMES.bare],
      [
        ...methodsOf(calls).map((method) => [
          method,
          (calls.desk.counts.get(method) ?? 0).toFixed(2),
          (calls.bare.counts.get(method) ?? 0).toFixed(2),
        ]),
        ['bytes posted', figure(calls.desk.bytes), figure(calls.bare.bytes)],
      ],
    ),
    table(
      ['process', NAMES.desk, NAMES.bare],
      [
        ['RSS MB', figure(rss.desk), figure(rss.bare)],
        ['ms of the processor in a second of rest', figure(idle.desk), figure(idle.bare)],
      ],
    ),
  ].join('\n\n');
}

function times(what: string, { p50, p95, p99, max }: Spread): readonly string[] {
  return [what, ...[p50, p95, p99, max].map((ms) => ms.toFixed(1))];
}

function costs(what: string, { desk, bare, ratio }: Compared, isFair: boolean): readonly string[] {
  const isKept = isFair && ratio <= MOST_TIMES_BARE;
  return [what, desk.toFixed(2), bare.toFixed(2), ratio.toFixed(2), MOST_TIMES_BARE.toFixed(2), mark(isKept)];
}

function isQuick({ p99 }: Spread): boolean {
  return p99 <= MOST_UNTIL_ACKNOWLEDGED;
}

/** Whether both made the same calls, and posted about as much: else one is not the measure of the other. */
function isSame(calls: Both<Calls>): boolean {
  const near = (a: number, b: number, within: number) => Math.abs(a - b) <= within * Math.max(a, b);
  const { desk, bare } = calls;
  return (
    methodsOf(calls).every((method) => near(desk.counts.get(method) ?? 0, bare.counts.get(method) ?? 0, 0.01)) &&
    near(desk.bytes, bare.bytes, 0.1)
  );
}

function methodsOf({ desk, bare }: Both<Calls>): readonly string[] {
  return [...new Set([...desk.counts.keys(), ...bare.counts.keys()])].sort();
}

function mark(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED';
}
