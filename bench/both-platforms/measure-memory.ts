import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import { startApp } from '../beside/app.ts';
import { parts } from '../beside/lots.ts';
import { inScope } from '../questions.ts';
import * as slackDriver from '../slack/driver.ts';
import { startFakeSlack } from '../slack/fake-slack.ts';
import { TEAMS_VARIABLES } from '../teams/cast.ts';
import * as teamsDriver from '../teams/driver.ts';
import { startFakeConnector } from '../teams/fake-connector.ts';
import { startIssuer } from '../teams/issuer.ts';

/** RSS of one process that serves both platforms, in megabytes. */
export interface Memory {
  /** When it listens, before anybody asked. */
  readonly started: number;
  /** When the last question was answered. */
  readonly busy: number;
  /** After that, at rest, when its garbage was collected. */
  readonly collected: number;
  /** Of that what JavaScript has in use. */
  readonly heap: number;
  /** Questions that it answered meanwhile. */
  readonly turns: number;
}

export interface MemoryPlan {
  readonly turns: number;
  /** Milliseconds between collections. */
  readonly rest: number;
}

/** Asked at the same moment on one platform. */
const AT_ONCE = 25;
const NAME = 'desk';

/**
 * Asks the desk so many questions, half of them in Slack and half in Teams, in turn, and reads how much memory its process
 * has after a full collection of its garbage. The process does nothing but serve: both platforms on this machine, and
 * whoever asks, are in this one.
 */
export async function measureMemory({ turns, rest }: MemoryPlan, dir: string): Promise<Memory> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const [slack, connector, issuer] = [await startFakeSlack(), await startFakeConnector(), await startIssuer()];
  const endings = [slack.close, connector.close, issuer.close, async () => rmSync(folder, { recursive: true })];
  let last = 0;
  const nextNumber = () => {
    last += 1;
    return last;
  };
  const asking = { questions: inScope(loadContent(dir)), nextNumber };
  const variables = {
    ...TEAMS_VARIABLES,
    ...teamsDriver.teamsVariables(NAME, { connector, issuer }),
    ...slackDriver.slackVariables(NAME, slack),
    ...{ DESK_CONTENT: dir, DESK_STORE: join(folder, 'desk.sqlite'), DESK_PORT: '0', DESK_PUBLIC_PORT: '0' },
  };

  try {
    const app = await startApp(new URL('./desk-app.js', import.meta.url), variables, ['--expose-gc']);
    endings.unshift(app.stop);
    const started = (await app.usage()).rss;
    const inSlack = slackDriver.driverOf(NAME, app, { slack, ...asking });
    const inTeams = teamsDriver.driverOf(NAME, app, { connector, issuer, ...asking });
    const ways = [
      (count: number) => inSlack.burst('mention', count),
      (count: number) => inTeams.burst(count),
      (count: number) => inSlack.burst('direct', count),
      (count: number) => inTeams.burst(count),
    ];
    for (const [at, count] of parts(turns, AT_ONCE).entries()) await ways[at % ways.length]?.(count);
    const busy = (await app.usage()).rss;
    const { rss: collected, heap } = await app.least(rest);
    for (const driver of [inSlack, inTeams]) await driver.stop();
    return { started, busy, collected, heap, turns: inSlack.sent + inTeams.sent };
  } finally {
    for (const end of endings) await end();
  }
}
