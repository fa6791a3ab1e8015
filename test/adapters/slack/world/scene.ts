import { problemsIn } from './checked.ts';
import { createDialogs } from './dialogs.ts';
import { createDriver } from './driver.ts';
import { type RunningEdge, startEdge } from './edge.ts';
import { isPart, type Part } from './elements.ts';
import { startEmulator } from './emulator.ts';
import { createFairClock } from './fair-clock.ts';
import type { Mode } from './language.ts';
import { botEvents, botScopes, readManifest } from './manifest.ts';
import { chatMethods } from './overlay/chat.ts';
import { conversationMethods } from './overlay/conversations.ts';
import type { Happenings } from './overlay/method.ts';
import { peopleMethods } from './overlay/people.ts';
import { viewMethods } from './overlay/views.ts';
import { posted } from './posted.ts';
import { type RespondTo, respond } from './respond.ts';
import { createSockets, type Sockets } from './socket.ts';
import { accountsOf, createMail, messageNow, namesOf, type StageWithMail } from './stage.ts';
import { tellOfChange, tellOfDeletion, tellOfMessage } from './telling.ts';
import { createTickets, type Trigger } from './tickets.ts';
import { createWhispers } from './whispers.ts';

/** Everything of a Slack but its people. */
export interface Scene {
  readonly stage: StageWithMail;
  readonly edge: RunningEdge;
  readonly sockets: Sockets;
  /** What the app does in channels, and Slack is still telling it of. */
  readonly echoes: () => number;
  /** Shows what came with the acknowledgement of a command. */
  whisper(to: RespondTo, body: unknown): Promise<void>;
  close(): Promise<void>;
}

const TRIGGER = { lasts: 3_000, uses: 1, prefix: 'trigger' };
const RESPONSE_URL = { lasts: 30 * 60_000, uses: 5, prefix: 'respond' };

/** Puts a Slack together. `address` is where the app listens in HTTP mode. */
export async function openScene(mode: Mode, address: () => string | null): Promise<Scene> {
  const manifest = readManifest();
  const emulator = await startEmulator(botScopes(manifest));
  const problems: string[] = [];
  const note = (problem: string) => void problems.push(problem);
  const { elapsed, stop: stopClock } = createFairClock();
  const [triggers, urls] = [createTickets<Trigger>(TRIGGER, elapsed), createTickets<RespondTo>(RESPONSE_URL, elapsed)];
  const [dialogs, whispers, accounts] = [createDialogs(emulator), createWhispers(), accountsOf(emulator)];
  const events = botEvents(manifest);
  let echoing = 0;

  /** Slack tells an app of what it does by itself, too. Whoever is not there to hear it misses nothing. */
  async function echo(told: Promise<unknown>): Promise<void> {
    echoing += 1;
    await told.catch(() => {});
    echoing -= 1;
  }

  const happened: Happenings = {
    posted: (channel, ts) =>
      void echo(messageNow(stage, channel, ts).then((message) => (message ? tellOfMessage(stage, message) : []))),
    changed: (channel, before, after) =>
      void echo(tellOfChange(stage, posted(channel, before), posted(channel, after))),
    deleted: (channel, before) => void echo(tellOfDeletion(stage, posted(channel, before))),
  };
  const answering = { emulator, whispers, happened };

  const edge = await startEdge({
    emulator,
    problems,
    problemsIn,
    methods: {
      ...chatMethods({ emulator, note, happened, whisper: whispers.add }),
      ...conversationMethods(emulator),
      ...peopleMethods(emulator, (user) => accounts.get(user)),
      ...viewMethods(dialogs, triggers, note),
      'apps.connections.open': async () => ({ ok: true, url: sockets.open() }),
    },
    async respond(id, body) {
      const used = urls.use(id);
      if ('error' in used) return used.error === 'unknown' ? 'no_such_url' : `${used.error}_url`;
      await respond(used.what, body, 'respond', answering);
      return null;
    },
    age: (what, ms) => (what === 'triggers' ? triggers : urls).age(ms),
  });
  const sockets = createSockets(edge.server, () => edge.url);
  const carrier = mode === 'socket' ? sockets : createDriver(() => reachable(address()));
  const stage: StageWithMail = {
    ...{ emulator, carrier, dialogs, whispers, triggers, urls, accounts, note },
    ...createMail(carrier),
    urlOf: (ticket) => edge.url.replace(/api\/$/, `respond/${ticket}`),
    names: namesOf(emulator),
    directs: new Map(),
    hears: (event) => events.includes(event),
  };

  return {
    stage,
    edge,
    sockets,
    echoes: () => echoing,
    async whisper(to, body) {
      const said: Part = isPart(body) ? body : { text: String(body) };
      const wrong = problemsIn('ack', said);
      problems.push(...wrong);
      if (wrong.length === 0) await respond(to, said, 'ack', answering);
    },
    async close() {
      stopClock();
      await sockets.close();
      await edge.close();
      await emulator.close();
    },
  };
}

function reachable(address: string | null): string {
  if (address === null) throw new Error('Nothing is started that Slack could deliver to.');
  return address;
}
