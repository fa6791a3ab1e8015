import { loadContent } from '../../src/content/load.ts';
import { compareAmongMany } from './among-many.ts';
import { belowFloor } from './floors.ts';
import { readQuestions, SETS } from './questions.ts';
import { amongManyLine, misses, report } from './report.ts';
import { scoreAll } from './score.ts';
import { figuresOf } from './tally.ts';

const dir = 'content';
const content = loadContent(dir);
const sets = SETS.map((name) => ({ name, scored: scoreAll(content, readQuestions(name)) }));

const questions = sets.flatMap(({ scored }) => scored.map(({ question }) => question));

console.log(`${report(sets)}\n\n${amongManyLine(compareAmongMany(dir, content, questions))}`);
if (process.argv.includes('--misses')) {
  const [development] = sets;
  console.log(`\ndevelopment, one by one:\n${misses(development?.scored ?? [])}`);
}
if (sets.some(({ name, scored }) => belowFloor(name, figuresOf(scored)).length > 0)) process.exitCode = 1;
