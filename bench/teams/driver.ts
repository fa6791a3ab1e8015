import { type App, profiled, startApp } from '../beside/app.ts';
import { type Answer, createConnections } from '../beside/connections.ts';
import type { Lot } from '../beside/lots.ts';
import { lotOf, paced } from '../beside/sending.ts';
import {
  conversationOf,
  type Kind,
  messageOf,
  pressOf,
  requestOf,
  type Said,
  searchOf,
  type Told,
} from './activities.ts';
import { DESK_MEMBER } from './cast.ts';
import type { FakeConnector } from './fake-connector.ts';
import type { Issuer } from './issuer.ts';

/** What came of one message, in milliseconds since it was sent. */
export interface Heard {
  /** Until it was acknowledged. */
  readonly acknowledged: number;
  /** Until its answer was with Teams. */
  readonly answered: number;
}

/** What came of messages. */
export interface Messages extends Lot {
  /** Milliseconds until the answer of each was with Teams. */
  readonly answered: readonly number[];
}

/** One of the apps, as Teams sees it. */
export interface Driver {
  readonly name: string;
  readonly app: App;
  /** How many messages were sent so far. */
  readonly sent: number;
  /** Sends so many messages at the same moment, and waits until all of them are answered. */
  burst(count: number): Promise<readonly Heard[]>;
  /** Sends them one after another, so many a second, whether or not the ones before are answered. */
  paced(count: number, pace: number): Promise<readonly Heard[]>;
  /** What that cost. */
  measured(send: () => Promise<readonly Heard[]>): Promise<Messages>;
  /** Presses choices, each of which is answered by a message besides. */
  press(count: number, pace: number): Promise<readonly Answer[]>;
  /** Types into the search, one word after another. */
  search(words: readonly string[], pace: number): Promise<readonly Answer[]>;
  stop(): Promise<void>;
}

export interface DriverParts {
  readonly connector: FakeConnector;
  readonly issuer: Issuer;
  readonly questions: readonly string[];
  /** Gives everything that is done a number that nothing else has. */
  readonly nextNumber: () => number;
}

/** In turn, since both happen. */
const KINDS: readonly Kind[] = ['personal', 'channel'];

/** What an app is told of Teams. */
export function teamsVariables(name: string, { connector, issuer }: Pick<DriverParts, 'connector' | 'issuer'>) {
  return { BENCH_KEYS: issuer.openIdUrl, BENCH_ISSUER: issuer.issuer, BENCH_CONNECTOR: connector.urlFor(name) };
}

/** Starts an app and connects to it. */
export async function startDriver(
  name: string,
  script: URL,
  variables: NodeJS.ProcessEnv,
  { profile, ...parts }: DriverParts & { readonly profile?: string },
): Promise<Driver> {
  const app = await startApp(script, { ...teamsVariables(name, parts), ...variables }, profiled(name, profile));
  return driverOf(name, app, parts);
}

/** Connects to an app whose calls come by this name. */
export function driverOf(name: string, app: App, { connector, issuer, questions, nextNumber }: DriverParts): Driver {
  const serviceUrl = connector.urlFor(name);
  const token = issuer.mint(serviceUrl);
  const connections = createConnections(app.port);
  let sent = 0;

  /** Written beforehand, so that sending costs no more than a write. */
  function requestsFor(count: number, told: (said: Said, now: number) => Told, kinds = KINDS) {
    return Array.from({ length: count }, () => {
      const number = nextNumber();
      const kind = kinds[number % kinds.length] ?? 'personal';
      const text = questions[number % questions.length] ?? '';
      const said = { kind, number, text, serviceUrl };
      return { request: requestOf(told(said, Date.now()), token), conversation: conversationOf(said) };
    });
  }

  async function heard({ request, conversation }: ReturnType<typeof requestsFor>[number]): Promise<Heard> {
    sent += 1;
    const posted = connector.nextIn(name, conversation);
    const began = performance.now();
    const [acknowledged, at] = await Promise.all([connections.send(request), posted]);
    return { acknowledged, answered: at - began };
  }

  return {
    name,
    app,
    get sent() {
      return sent;
    },
    async burst(count) {
      const requests = requestsFor(count, messageOf);
      await connections.ready(count);
      return Promise.all(requests.map(heard));
    },
    paced: (count, pace) => paced(requestsFor(count, messageOf), pace, heard),
    async measured(send) {
      let all: readonly Heard[] = [];
      const lot = await lotOf(app, async () => {
        all = await send();
        return all.map(({ acknowledged }) => acknowledged);
      });
      return { ...lot, answered: all.map(({ answered }) => answered) };
    },
    press: (count, pace) =>
      paced(requestsFor(count, pressOf, ['personal']), pace, async ({ request, conversation }) => {
        const posted = connector.nextIn(name, conversation);
        const [answer] = await Promise.all([connections.ask(request), posted]);
        return answer;
      }),
    search: (words, pace) =>
      paced(words, pace, (text) => {
        const said = { kind: 'personal', number: DESK_MEMBER, text, serviceUrl } as const;
        return connections.ask(requestOf(searchOf(said, Date.now()), token));
      }),
    async stop() {
      connections.close();
      await app.stop();
    },
  };
}
