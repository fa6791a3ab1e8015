import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnvelopedEvent } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { BOT, SIGNING_SECRET, TOKENS } from './cast.ts';
import { inProcess } from './desk.ts';
import { textIn } from './elements.ts';
import { enveloped, mentionEvent, robotEvent } from './envelopes.ts';
import type { Posted, SlackWorld, Started, Variables, WorldOptions } from './language.ts';
import { readManifest } from './manifest.ts';
import { createPerson, type Offered } from './person.ts';
import { quiet, until } from './quiet.ts';
import { openScene } from './scene.ts';
import { spoken } from './spoken.ts';
import { keyOf, messageNow, messagesOf, placeOf, threadOf } from './stage.ts';
import { tellOfChange } from './telling.ts';

export { buttonsOf, wordsOf } from './blocks.ts';
export { asProcess, inProcess } from './desk.ts';
export type { AnyBlock, Ephemeral, OpenView, Person, Posted, SlackWorld, Surface } from './language.ts';

/** Far more than anything takes: a machine that is busy with other tests is slow, and not wrong. In milliseconds. */
const WITHIN = 45_000;
const ROBOT = 'B0OTHERROBOT';

/**
 * Opens a Slack of its own, all on 127.0.0.1, and starts the desk in it; both end with the test that called this, which
 * fails where Slack had something to find fault with.
 */
export async function slackWorld(options: WorldOptions): Promise<SlackWorld> {
  const { mode, start = inProcess, later = false, lasting = false } = options;
  let running: Started | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'desk-slack-'));
  const {
    stage,
    edge,
    sockets,
    echoes,
    whisper,
    close: closeScene,
  } = await openScene(mode, () => running?.url ?? null);
  const { emulator, carrier, tell, told } = stage;
  const offered = { ...offeredBy(), whisper, settled: () => slack.settled() };
  const variables: Variables = withoutEmpty({
    DESK_PORT: '0',
    ...(start === inProcess && { DESK_PUBLIC_PORT: '0' }),
    DESK_STORE: join(folder, 'desk.sqlite'),
    DESK_CHANNEL: emulator.channels['#internships'],
    SLACK_BOT_TOKEN: TOKENS.bot,
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: TOKENS.app } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
    SLACK_API_URL: edge.url,
    ...options.desk,
  });

  const slack: SlackWorld = {
    mode,
    anna: createPerson(stage, 'anna', offered),
    ben: createPerson(stage, 'ben', offered),
    gita: createPerson(stage, 'gita', offered),
    sam: createPerson(stage, 'sam', offered),
    bot: { user: BOT.user, id: BOT.id, app: BOT.app, team: BOT.team },
    edge,
    carrier,
    sockets,
    variables,
    get started() {
      if (!running) throw new Error('Nothing is started yet.');
      return running;
    },

    async start() {
      running = await start({ variables });
      if (mode === 'socket') await until(() => sockets.connected > 0, WITHIN);
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.stop();
    },
    async restart({ kill = false } = {}) {
      const ending = slack.started;
      if (kill && !ending.kill) throw new Error('Only a process can be killed: start it asProcess.');
      running = null;
      await (kill ? ending.kill?.() : ending.stop());
      await slack.start();
    },

    idOf: (channel) => emulator.channels[channel],
    messages: (channel) => messagesOf(stage, emulator.channels[channel]),
    thread: (message) => threadOf(stage, message),
    now: ({ channel, ts }) => messageNow(stage, channel, ts),
    reactions: async ({ channel, ts }) => (await messageNow(stage, channel, ts))?.reactions ?? [],

    async robotSays(channel, typed) {
      const { text, blocks } = spoken(typed, stage.names);
      const place = placeOf(stage, emulator.channels[channel]);
      const asked = { channel: place.id, text, blocks, bot_id: ROBOT };
      const { ts } = await emulator.call(TOKENS.anna, 'chat.postMessage', asked);
      const message = await seen(place.id, textIn(ts));
      await tell(enveloped(robotEvent(message, place, ROBOT), place), message);
      const { user: _nobody, ...mention } = mentionEvent(message, place, { id: ROBOT, team: BOT.team });
      if (text.includes(`<@${BOT.user}>`)) await tell(enveloped(mention, place), message);
      return message;
    },
    async unfurls(message) {
      await tellOfChange(stage, message, message);
    },
    envelopesOf: (message) => told.get(keyOf(message)) ?? [],
    redelivers: (message, retry = { num: 1, reason: 'http_timeout' }) => {
      const envelopes: readonly EnvelopedEvent[] = told.get(keyOf(message)) ?? [];
      return Promise.all(envelopes.map((envelope) => tell(envelope, message, retry)));
    },

    settled: (within = WITHIN) =>
      quiet(
        { open: () => edge.open + carrier.pending + echoes(), count: () => edge.calls.length },
        running?.looks ?? 6,
        within,
      ),
    until: (what, within = WITHIN) => until(what, within),

    async close() {
      await slack.stop();
      await closeScene();
      rmSync(folder, { recursive: true, force: true });
      if (edge.problems.length > 0) throw new Error(`Slack finds fault with:\n  ${edge.problems.join('\n  ')}`);
    },
  };

  async function seen(channel: string, ts: string): Promise<Posted> {
    const message = await messageNow(stage, channel, ts);
    if (!message) throw new Error('What was just written is gone.');
    return message;
  }

  if (!lasting) onTestFinished(slack.close);
  if (!later) await slack.start();
  return slack;
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function offeredBy(): Omit<Offered, 'whisper' | 'settled'> {
  const { slash_commands = [], shortcuts = [] } = readManifest().features ?? {};
  return {
    commands: slash_commands.map(({ command }) => command),
    escapes: slash_commands.some(({ should_escape }) => should_escape === true),
    shortcuts: shortcuts.map(({ callback_id }) => callback_id),
  };
}
