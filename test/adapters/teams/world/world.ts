import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { quiet, until } from '../../slack/world/quiet.ts';
import { keyOf } from './acting.ts';
import type { Activity } from './activities/base.ts';
import { createCarrier } from './carrier.ts';
import { APP_ID, APP_PASSWORD, BOT, CONNECTOR_TOKEN, type PersonName, PLACES, TENANT } from './cast.ts';
import { startConnector } from './connector.ts';
import { inProcess } from './desk.ts';
import { startIssuer } from './issuer.ts';
import type { Posted, Started, TeamsWorld, Variables, WorldOptions } from './language.ts';
import { createPerson } from './person.ts';
import { createStage } from './stage.ts';

export { buttonsOf, cardOf, visible } from './cards.ts';
export type { Dialog, Person, Posted, Pressed, Searched, Surface, TeamsWorld } from './language.ts';

const WITHIN = 15_000;
/** So many looks, ten milliseconds apart, have to find nothing under way before it counts as settled. */
const LOOKS = 12;

/**
 * Opens a Teams of its own, all on 127.0.0.1, and starts the desk in it; both end with the test that called this, which fails
 * where Teams had something to find fault with.
 */
export async function teamsWorld(options: WorldOptions = {}): Promise<TeamsWorld> {
  const { start = inProcess, later = false, lasting = false } = options;
  let running: Started | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'desk-teams-'));
  const stage = createStage();
  const { problems, ledger } = stage;
  const connector = await startConnector(stage, CONNECTOR_TOKEN);
  const issuer = await startIssuer(() => connector.serviceUrl);
  const carrier = createCarrier(() => running?.url ?? null, issuer, problems);
  const told = new Map<string, Activity>();
  const variables = withoutEmpty({
    DESK_PORT: '0',
    DESK_PUBLIC_PORT: '0',
    DESK_STORE: join(folder, 'desk.sqlite'),
    DESK_CHANNEL: PLACES['#internships'].id,
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: APP_PASSWORD,
    TEAMS_TENANT_ID: TENANT,
    ...options.desk,
  });
  const person = (name: PersonName) => createPerson({ name, stage, carrier, serviceUrl: connector.serviceUrl, told });

  const world: TeamsWorld = {
    anna: person('anna'),
    ben: person('ben'),
    gita: person('gita'),
    sam: person('sam'),
    bot: { id: BOT.id, name: BOT.name, appId: APP_ID, tenant: TENANT },
    issuer,
    connector,
    variables,
    problems,
    get started() {
      if (!running) throw new Error('Nothing is started yet.');
      return running;
    },

    async start() {
      running = await start({ variables, issuer, connector });
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.stop();
    },
    async restart() {
      await world.stop();
      await world.start();
    },

    idOf: (at) => PLACES[at].id,
    messages: (at) => ledger.of(PLACES[at].id).filter(({ id, thread = id }) => thread === id),
    thread: (message) => ledger.of(message.place).filter(isBelow(message)),
    now: ({ place, id }) => ledger.get(place, id),
    activityOf: (message) => ({ ...toldOf(message) }),
    redelivers: (message) => carrier.deliver(toldOf(message)),
    send: carrier.send,

    settled: (within = WITHIN) =>
      quiet(
        { open: () => connector.open + carrier.pending, count: () => connector.calls.length + carrier.count },
        LOOKS,
        within,
      ),
    until: (what, within = WITHIN) => until(what, within),

    async close() {
      await world.stop();
      await Promise.all([connector.close(), issuer.close()]);
      rmSync(folder, { recursive: true, force: true });
      if (problems.length > 0) throw new Error(`Teams finds fault with:\n  ${problems.join('\n  ')}`);
    },
  };

  function toldOf(message: Posted): Activity {
    const activity = told.get(keyOf(message));
    if (!activity) throw new Error('The desk was never told of this message.');
    return activity;
  }

  if (!lasting) onTestFinished(world.close);
  if (!later) await world.start();
  return world;
}

/** In a channel what stands in the same thread; in a chat what was written from then on. */
function isBelow(message: Posted): (other: Posted) => boolean {
  const { thread, id } = message;
  return (other) => (thread === undefined ? Number(other.id) >= Number(id) : other.thread === thread);
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
