import { loadContent } from '../../src/content/load.ts';
import { belowFloor } from './floors.ts';
import { readQuestions, SETS } from './questions.ts';
import { misses, report } from './report.ts';
import { scoreAll } from './score.ts';
import { figuresOf } from './tally.ts';

const content = loadContent('content');
const sets = SETS.map((name) => ({ name, scored: scoreAll(content, readQuestions(name)) }));

console.log(report(sets));
if (process.argv.includes('--misses')) {
  const [development] = sets;
  console.log(`\ndevelopment, one by one:\n${misses(development?.scored ?? [])}`);
}
if (sets.some(({ name, scored }) => belowFloor(name, figuresOf(scored)).length > 0)) process.exitCode = 1;
