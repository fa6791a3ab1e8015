import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './app.ts';
import type { Lot } from './lots.ts';

/** So long after the last answer all that follows it is done: what was told where is written down. Milliseconds. */
const SETTLED_WITHIN = 150;

/** Sends one after another, so many a second, whether or not the ones before are through; gives what came of each. */
export async function paced<Request, Heard>(
  requests: readonly Request[],
  pace: number,
  send: (request: Request) => Promise<Heard>,
): Promise<readonly Heard[]> {
  const began = performance.now();
  const heard: Promise<Heard>[] = [];
  for (const [at, request] of requests.entries()) {
    await wait(Math.max(0, began + (at * 1_000) / pace - performance.now()));
    heard.push(send(request));
  }
  return Promise.all(heard);
}

/** What an app worked while something was sent to it, and until all that follows the last answer was done. */
export async function lotOf(app: App, send: () => Promise<readonly number[]>): Promise<Lot> {
  const before = await app.usage();
  const began = performance.now();
  const acknowledged = await send();
  await wait(SETTLED_WITHIN);
  const after = await app.usage();
  return { acknowledged, cpu: after.cpu - before.cpu, took: performance.now() - began };
}
