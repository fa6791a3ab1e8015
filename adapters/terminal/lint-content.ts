import { lintContent } from '../../src/content/lint/lint.ts';
import { problemLine } from '../../src/content/problem.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { runIfMain, type Terminal } from './index.ts';

const USAGE = 'npm run lint:content [-- --strict]   with --strict a text that is missing in French is an error';

/**
 * `npm run lint:content`: prints everything that is wrong with the content, then the table of vacancies and facts.
 * Ends with 1 where there is an error. The practice clock (`DESK_NOW`) has a say in which dates lie in the past.
 */
export async function runLintContent({ argv, variables, output }: Terminal): Promise<number> {
  if (argv.some((argument) => argument !== '--strict')) throw new DeskError('bad_option', USAGE);
  const { DESK_CONTENT, DESK_NOW } = readEnvironment(variables);
  const now = new Date(DESK_NOW ?? Date.now()).toISOString();
  const { problems, errors, warnings, coverage } = lintContent(DESK_CONTENT, { now, strict: argv.length > 0 });
  for (const problem of problems) output.write(`${problemLine(problem)}\n`);
  if (coverage) output.write(`\n${coverage}\n\n`);
  output.write(`${DESK_CONTENT}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`);
  return errors > 0 ? 1 : 0;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

await runIfMain(import.meta.url, runLintContent);
