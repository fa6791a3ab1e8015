import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import type { Both } from '../beside/both.ts';
import { inScope } from '../questions.ts';
import { TEAMS_VARIABLES } from './cast.ts';
import { type Driver, type DriverParts, startDriver } from './driver.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { startIssuer } from './issuer.ts';
import { cardLike } from './payload.ts';
import type { Plan } from './plan.ts';
import { TYPED } from './typed.ts';

export interface Running {
  readonly drivers: Both<Driver>;
  readonly connector: FakeConnector;
  stop(): Promise<void>;
}

/**
 * Starts a Teams on this machine and the two apps, each in a process of its own; the desk with a store in a new folder. The
 * bare app posts what the desk did for its first questions, on the average, and answers invokes as it did.
 */
export async function startBoth({ atOnce, profile }: Plan, dir: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const [issuer, connector] = [await startIssuer(), await startFakeConnector()];
  const started: Driver[] = [];
  let last = 0;
  const nextNumber = () => {
    last += 1;
    return last;
  };
  const parts: DriverParts = { connector, issuer, questions: inScope(loadContent(dir)), nextNumber };

  async function start(name: string, script: URL, variables: NodeJS.ProcessEnv): Promise<Driver> {
    const driver = await startDriver(name, script, variables, { ...parts, ...(profile !== undefined && { profile }) });
    started.push(driver);
    return driver;
  }

  async function stop(): Promise<void> {
    for (const driver of started) await driver.stop();
    await Promise.all([connector.close(), issuer.close()]);
    rmSync(folder, { recursive: true });
  }

  try {
    const store = { DESK_CONTENT: dir, DESK_STORE: join(folder, 'desk.sqlite'), DESK_PORT: '0', DESK_PUBLIC_PORT: '0' };
    const desk = await start('desk', new URL('./desk-app.js', import.meta.url), { ...TEAMS_VARIABLES, ...store });
    const kept = connector.keepPosts('desk');
    await desk.burst(2 * atOnce);
    const BENCH_PAYLOAD = cardLike(kept());
    const [pressed] = await desk.press(1, 1);
    const [found] = await desk.search(TYPED.slice(0, 1), 1);
    const answers = { BENCH_PRESSED: pressed?.body || 'null', BENCH_FOUND: found?.body || 'null' };
    const bare = await start('bare', new URL('./bare-app.js', import.meta.url), { BENCH_PAYLOAD, ...answers });
    return { drivers: { desk, bare }, connector, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
