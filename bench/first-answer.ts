/** Started as a process of its own (`first-answer.js DIR MANY`): answers one question at once, then many, and tells what memory that took. */
import { loadContent } from '../src/content/load.ts';
import { answerOnce, inScope } from './questions.ts';

const [dir = 'content', many = '0'] = process.argv.slice(2);
const answers = Number(many);

const content = loadContent(dir);
console.log(answerOnce(content, 'how much is the grant?').reply.preview);
const first = memory();

const questions = inScope(content);
for (let i = 0; i < answers; i += 1) answerOnce(content, questions[i % questions.length] ?? '');
console.log(JSON.stringify({ first, afterMany: { answers, ...memory() } }));

/** Megabytes; the heap after a collection where one can be asked for (`--expose-gc`). */
function memory() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 1e6, heap: heapUsed / 1e6 };
}
