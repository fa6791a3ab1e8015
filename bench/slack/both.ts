import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import type { Both } from '../beside/both.ts';
import { inScope } from '../questions.ts';
import { type Driver, type DriverParts, startDriver } from './driver.ts';
import { KINDS } from './events.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { payloadLike } from './payload.ts';
import type { Plan } from './plan.ts';

export interface Running {
  readonly drivers: Both<Driver>;
  readonly slack: FakeSlack;
  stop(): Promise<void>;
}

/**
 * Starts a Slack on this machine and the two apps, each in a process of its own; the desk with a store in a new folder. The
 * bare app posts what the desk did for its first questions, on the average.
 */
export async function startBoth(plan: Plan, dir: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const slack = await startFakeSlack();
  const started: Driver[] = [];
  let last = 0;
  const nextNumber = () => {
    last += 1;
    return last;
  };
  const { atOnce, profile } = plan;
  const parts: DriverParts = { slack, questions: inScope(loadContent(dir)), nextNumber };

  async function start(name: string, script: URL, variables: NodeJS.ProcessEnv): Promise<Driver> {
    const driver = await startDriver(name, script, variables, { ...parts, ...(profile !== undefined && { profile }) });
    started.push(driver);
    return driver;
  }

  async function stop(): Promise<void> {
    for (const driver of started) await driver.stop();
    await slack.close();
    rmSync(folder, { recursive: true });
  }

  try {
    const own = { DESK_CONTENT: dir, DESK_STORE: join(folder, 'desk.sqlite'), DESK_PORT: '0', DESK_PUBLIC_PORT: '0' };
    const desk = await start('desk', new URL('./desk-app.js', import.meta.url), own);
    const kept = slack.keepPosts('desk');
    for (const kind of KINDS) await desk.burst(kind, atOnce);
    const bare = await start('bare', new URL('./bare-app.js', import.meta.url), { BENCH_PAYLOAD: payloadLike(kept()) });
    return { drivers: { desk, bare }, slack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
