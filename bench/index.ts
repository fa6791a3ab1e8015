import { cpus, loadavg } from 'node:os';
import { loadContent } from '../src/content/load.ts';
import { measureColdStart } from './cold-start.ts';
import { type Growth, measureGrowth } from './growth.ts';
import { measureQuestions, type QuestionSpeed } from './questions.ts';
import { MOST_HEAVIER, MOST_LATER, measureStoreStart, type StoreStart } from './store-start.ts';
import { figure, percent, table } from './table.ts';

const SIZES = [10, 100, 1000, 10_000];
const MOST_TIMES_TEN = 4;
const LEAST_RESOLVED = 0.95;
const LEAST_RESOLVED_WITH_TYPO = 0.85;

const asJson = process.argv.includes('--json');
const showMissed = process.argv.includes('--missed');
const dir = 'content';

const machine = `node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, one thread, warm, median of five`;
const busy = loadavg()[0] ?? 0;
const coldStart = await measureColdStart(dir);
const storeStart = await measureStoreStart(dir);
const questions = measureQuestions(loadContent(dir));
const growth = SIZES.map((count) => measureGrowth(dir, count));
const timesTen = (of: Growth) => of.each / (growth[0]?.each ?? Number.NaN);

if (asJson) {
  console.log(JSON.stringify({ machine, busy, questions, growth, coldStart, storeStart }, null, 2));
} else {
  console.log(
    [machine, questionTable(questions), growthTable(growth), startTable(), storeTable(storeStart)].join('\n\n'),
  );
  if (busy > 1)
    console.log(`\nThe machine was busy (load ${busy.toFixed(1)}): it does all this faster when left alone.`);
  if (showMissed) console.log(`\nnot resolved, for example:\n${growth.flatMap(({ missed }) => missed).join('\n')}`);
}

function questionTable(rows: readonly QuestionSpeed[]): string {
  return table(
    ['questions', 'count', 'per second', 'µs each', '× floor', 'promised', ''],
    rows.map(({ what, questions: count, perSecond, each, timesFloor, target }) => [
      what,
      figure(count).replace('.0', ''),
      figure(perSecond),
      figure(each),
      timesFloor.toFixed(1),
      target === undefined ? '' : figure(target),
      target === undefined ? '' : mark(perSecond >= target),
    ]),
  );
}

function growthTable(rows: readonly Growth[]): string {
  return table(
    ['vacancies', 'resolved', 'with a typo', 'per second', 'µs each', '× ten', ''],
    rows.map((row) => [
      figure(row.vacancies),
      percent(row.resolved),
      percent(row.resolvedWithTypo),
      figure(row.perSecond),
      figure(row.each),
      timesTen(row).toFixed(2),
      mark(
        row.resolved >= LEAST_RESOLVED &&
          row.resolvedWithTypo >= LEAST_RESOLVED_WITH_TYPO &&
          timesTen(row) <= MOST_TIMES_TEN,
      ),
    ]),
  );
}

function startTable(): string {
  const { toFirstAnswer, first, afterMany } = coldStart;
  return table(
    ['process', 'ms', 'RSS MB', 'heap MB'],
    [
      ['cold start to first answer', figure(toFirstAnswer), figure(first.rss), figure(first.heap)],
      [`after ${figure(afterMany.answers)} answers`, '', figure(afterMany.rss), figure(afterMany.heap)],
    ],
  );
}

function storeTable(rows: readonly StoreStart[]): string {
  return table(
    ['store', 'ms later', 'RSS MB more', ''],
    rows.map(({ what, later, heavier }) => [
      what,
      figure(later),
      figure(heavier),
      mark(later <= MOST_LATER && heavier <= MOST_HEAVIER),
    ]),
  );
}

function mark(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED';
}
