import { setTimeout as wait } from 'node:timers/promises';
import { type App, startApp } from './app.ts';
import { SIGNING_SECRET, TOKEN } from './cast.ts';
import { createConnections } from './connections.ts';
import { type Kind, requestOf } from './events.ts';
import type { FakeSlack } from './fake-slack.ts';
import type { Plan } from './plan.ts';

/** What came of events that were sent. */
export interface Lot {
  /** Milliseconds until each was acknowledged. */
  readonly acknowledged: readonly number[];
  /** What the processor worked until all were answered and all that follows an answer was done, in milliseconds. */
  readonly cpu: number;
  /** How long that took, in milliseconds. */
  readonly took: number;
}

/** One of the apps, as Slack sees it. */
export interface Driver {
  readonly name: string;
  /** Sends so many events at the same moment, and waits until all of them are answered. */
  burst(kind: Kind, count: number): Promise<readonly number[]>;
  /** Sends them one after another, so many a second, whether or not the ones before are answered. */
  paced(kind: Kind, count: number, pace: number): Promise<readonly number[]>;
  /** What that cost. */
  measured(send: () => Promise<readonly number[]>): Promise<Lot>;
  /** How many events were sent so far. */
  readonly sent: number;
  readonly app: App;
  stop(): Promise<void>;
}

export interface DriverParts {
  readonly slack: FakeSlack;
  readonly plan: Plan;
  readonly questions: readonly string[];
  /** Gives each event a number that no other has. */
  readonly nextNumber: () => number;
}

/** So long after the last answer all that follows it is done: what was told where is written down. Milliseconds. */
const SETTLED_WITHIN = 150;

/** Starts an app, from a script that lies beside this file, and connects to it. */
export async function startDriver(
  name: string,
  script: string,
  variables: NodeJS.ProcessEnv,
  { slack, plan, questions, nextNumber }: DriverParts,
): Promise<Driver> {
  const { profile } = plan;
  const identity = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.urlFor(name) };
  const profiled =
    profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`];
  const app = await startApp(script, { ...identity, ...variables }, profiled);
  const connections = createConnections(app.port);
  let sent = 0;
  const posted = () => slack.callsOf(name).counts.get('chat.postMessage') ?? 0;

  /** Signed beforehand, so that sending costs no more than a write. */
  function requests(kind: Kind, count: number): readonly Buffer[] {
    const seconds = Math.floor(Date.now() / 1_000);
    return Array.from({ length: count }, () => {
      const number = nextNumber();
      return requestOf({ kind, number, text: questions[number % questions.length] ?? '' }, seconds);
    });
  }

  async function answered(count: number, send: () => Promise<readonly number[]>): Promise<readonly number[]> {
    const before = posted();
    sent += count;
    const times = await send();
    await slack.untilPosted(name, before + count);
    return times;
  }

  return {
    name,
    app,
    get sent() {
      return sent;
    },
    async burst(kind, count) {
      const signed = requests(kind, count);
      await connections.ready(count);
      return answered(count, () => Promise.all(signed.map(connections.send)));
    },
    async paced(kind, count, pace) {
      const signed = requests(kind, count);
      return answered(count, async () => {
        const began = performance.now();
        const acknowledged: Promise<number>[] = [];
        for (const [at, request] of signed.entries()) {
          await wait(Math.max(0, began + (at * 1_000) / pace - performance.now()));
          acknowledged.push(connections.send(request));
        }
        return Promise.all(acknowledged);
      });
    },
    async measured(send) {
      const before = await app.usage();
      const began = performance.now();
      const acknowledged = await send();
      await wait(SETTLED_WITHIN);
      const after = await app.usage();
      return { acknowledged, cpu: after.cpu - before.cpu, took: performance.now() - began };
    },
    async stop() {
      connections.close();
      await app.stop();
    },
  };
}
