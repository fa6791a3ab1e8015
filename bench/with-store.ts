/**
 * Started as a process of its own (`with-store.js DIR FILE [URL]`): answers one question, then opens the store, and tells
 * how much later that makes it ready, in milliseconds, and how much heavier, in megabytes.
 */
import { loadContent } from '../src/content/load.ts';
import { answerOnce } from './questions.ts';

const [dir = 'content', file = '', url] = process.argv.slice(2);

answerOnce(loadContent(dir), 'how much is the grant?');
const before = rss();
const began = performance.now();
// Its modules count as part of it.
const { openStore } = await import('../src/store/open-store.ts');
const store = await openStore({ file, url });
const later = performance.now() - began;
console.log(JSON.stringify({ later, heavier: rss() - before }));
await store.close();

/** Megabytes, after a collection where one can be asked for (`--expose-gc`). */
function rss(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}
