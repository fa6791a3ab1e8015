import { lintContent } from '../../src/content/lint/lint.ts';
import { problemLine } from '../../src/content/problem.ts';
import { type Check, failed, ok, warning } from './check.ts';

/** The content as `npm run lint:content` judges it; `now` is the instant by which past dates are judged. */
export function checkContent(dir: string, now: string): Check {
  return {
    name: 'content',
    async run() {
      const { problems, errors, warnings } = lintContent(dir, { now });
      const first = problems.find(({ severity }) => severity === 'error');
      const mend = 'Run npm run lint:content.';
      if (first) return failed(`${counted(errors, 'error')}, the first: ${problemLine(first)}`, mend);
      return warnings > 0 ? warning(`${dir}: ${counted(warnings, 'warning')}`, mend) : ok(`${dir}: nothing to mend`);
    },
  };
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
