import { systemClock } from '../../src/clock.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { COMMON_TO } from '../../src/unanswered/common-words.ts';
import { createUnanswered, type UnansweredWords } from '../../src/unanswered/unanswered.ts';
import { type Command, runIfMain } from './index.ts';
import { readStore } from './read-store.ts';
import { renderTable } from './table.ts';

const USAGE = 'npm run unanswered   lists the words of what was not understood, most frequent first';

const NO_WORDS = '(none that may be kept)';

const EXPLAINED = [
  'Teach the words that belong to the vacancies: content/README.md says how.',
  `A word that the lexicon does not know may be a name, so it is listed once ${COMMON_TO} people used it.`,
].join('\n');

/** `npm run unanswered`: prints the words of questions that nothing was understood of, for the editor to teach them. */
export const runUnanswered: Command = async ({ argv, variables, output, ansi, width }) => {
  if (argv.length > 0) throw new DeskError('bad_option', USAGE);
  const environment = readEnvironment(variables);
  const retentionDays = environment.DESK_RETENTION_DAYS;
  const all = await readStore(environment, (store) =>
    createUnanswered({ store, clock: systemClock, retentionDays }).list(),
  );
  if (all.length === 0) {
    const kept =
      retentionDays === 0 ? 'DESK_RETENTION_DAYS is 0, so nothing is kept.' : `Kept for ${retentionDays} days.`;
    output.write(`Nothing was left unanswered. ${kept}\n`);
    return 0;
  }
  const table = {
    caption: `Not understood, in the last ${retentionDays} days`,
    columns: ['Times', 'Last on', 'Language', 'Words'],
    rows: all.map(rowOf),
  };
  output.write(`${renderTable(table, { width, ansi, pressable: false }, ':')}\n\n${EXPLAINED}\n`);
  return 0;
};

function rowOf({ words, lang, count, lastAt }: UnansweredWords): readonly string[] {
  return [String(count), lastAt.slice(0, 10), lang, words || NO_WORDS];
}

await runIfMain(import.meta.url, runUnanswered);
