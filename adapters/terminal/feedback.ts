import { systemClock } from '../../src/clock.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { createFeedback, type RatingCount } from '../../src/feedback/feedback.ts';
import { REASONS } from '../../src/feedback/opinion.ts';
import { type Command, runIfMain } from './index.ts';
import { readStore } from './read-store.ts';
import { renderTable } from './table.ts';

const USAGE = 'npm run feedback   lists how the answers were rated, those first that were found bad most often';

/** `npm run feedback`: prints how the answers were rated, by vacancy and question. */
export const runFeedback: Command = async ({ argv, variables, output, ansi, width }) => {
  if (argv.length > 0) throw new DeskError('bad_option', USAGE);
  const counts = await readStore(readEnvironment(variables), (store) =>
    createFeedback({ store, clock: systemClock }).counts(),
  );
  if (counts.length === 0) {
    output.write('No answer was rated yet.\n');
    return 0;
  }
  const table = {
    caption: 'Ratings of answers',
    columns: ['Vacancy', 'Question', 'Helpful', 'Not helpful', 'Because'],
    rows: byAnswer(counts).map(rowOf),
  };
  output.write(`${renderTable(table, { width, ansi, pressable: false }, ':')}\n`);
  return 0;
};

/** The ratings of each vacancy and intent together, in whatever language; those found bad most often first. */
function byAnswer(counts: readonly RatingCount[]): readonly (readonly RatingCount[])[] {
  const groups = new Map<string, RatingCount[]>();
  for (const one of counts) {
    const key = `${one.vacancy} ${one.intent}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].sort((one, other) => badIn(other) - badIn(one));
}

function rowOf(counts: readonly RatingCount[]): readonly string[] {
  const [first] = counts;
  const because = REASONS.map((reason) => [reason.replaceAll('_', ' '), timesOf(counts, reason)] as const)
    .filter(([, times]) => times > 0)
    .map(([reason, times]) => `${reason} ${times}`);
  const good = timesOf(counts, 'good');
  return [
    first?.vacancy || 'none or several',
    first?.intent ?? '',
    String(good),
    String(badIn(counts)),
    because.join(', '),
  ];
}

function timesOf(counts: readonly RatingCount[], rating: RatingCount['rating']): number {
  return counts.filter((one) => one.rating === rating).reduce((sum, { count }) => sum + count, 0);
}

function badIn(counts: readonly RatingCount[]): number {
  return counts.reduce((sum, { rating, count }) => (rating === 'good' ? sum : sum + count), 0);
}

await runIfMain(import.meta.url, runFeedback);
