import { type App, profiled, startApp } from '../beside/app.ts';
import { createConnections } from '../beside/connections.ts';
import type { Lot } from '../beside/lots.ts';
import { lotOf, paced } from '../beside/sending.ts';
import { SIGNING_SECRET, TOKEN } from './cast.ts';
import { type Kind, requestOf } from './events.ts';
import type { FakeSlack } from './fake-slack.ts';

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
  readonly questions: readonly string[];
  /** Gives each event a number that no other has. */
  readonly nextNumber: () => number;
}

/** What an app is told of Slack. */
export function slackVariables(name: string, slack: FakeSlack): NodeJS.ProcessEnv {
  return { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.urlFor(name) };
}

/** Starts an app and connects to it. */
export async function startDriver(
  name: string,
  script: URL,
  variables: NodeJS.ProcessEnv,
  { profile, ...parts }: DriverParts & { readonly profile?: string },
): Promise<Driver> {
  const app = await startApp(script, { ...slackVariables(name, parts.slack), ...variables }, profiled(name, profile));
  return driverOf(name, app, parts);
}

/** Connects to an app that is called so in Slack. */
export function driverOf(name: string, app: App, { slack, questions, nextNumber }: DriverParts): Driver {
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
      return answered(count, () => paced(signed, pace, connections.send));
    },
    measured: (send) => lotOf(app, send),
    async stop() {
      connections.close();
      await app.stop();
    },
  };
}
