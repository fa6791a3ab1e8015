import { parseArgs } from 'node:util';
import { lintContent } from '../../src/content/lint/lint.ts';
import { problemLine } from '../../src/content/problem.ts';

/**
 * `npm run lint:content [-- --strict] [-- FOLDER]`: prints everything that is wrong with the content, then the table of
 * vacancies and facts. Ends with 1 where there is an error.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    options: { strict: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const dir = positionals[0] ?? 'content';
  const report = lintContent(dir, { now: new Date().toISOString(), strict: values.strict });
  for (const problem of report.problems) console.log(problemLine(problem));
  if (report.coverage) console.log(`\n${report.coverage}\n`);
  console.log(`${dir}: ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}`);
  process.exitCode = report.errors > 0 ? 1 : 0;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

main();
