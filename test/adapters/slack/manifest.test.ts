import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SlackApi } from '../../../adapters/slack/api.ts';
import { sourcesUnder } from '../../boundary/sources.ts';
import { botEvents, botScopes, MANIFEST_FILE, readManifest } from './world/manifest.ts';
import { type SlackWorld, slackWorld } from './world/world.ts';

/** What each of our calls is in Slack, and which scopes it takes there, by docs.slack.dev/reference/methods. */
const CALLS = {
  postMessage: ['chat.postMessage', 'chat:write'],
  updateMessage: ['chat.update', 'chat:write'],
  react: ['reactions.add', 'reactions:write'],
  postEphemeral: ['chat.postEphemeral', 'chat:write'],
  respond: [null],
  openView: ['views.open'],
  pushView: ['views.push'],
  updateView: ['views.update'],
  publishHome: ['views.publish'],
  userInfo: ['users.info', 'users:read'],
  channelInfo: ['conversations.info', 'channels:read', 'groups:read'],
  membersOf: ['conversations.members', 'channels:read', 'groups:read'],
  messageText: ['conversations.replies', 'channels:history', 'groups:history', 'im:history'],
  permalink: ['chat.getPermalink'],
} as const satisfies Record<keyof SlackApi, readonly [method: string | null, ...scopes: string[]]>;

/** The event that the code listens to, and the scopes of each subscription, by docs.slack.dev/reference/events. */
const EVENTS: Readonly<Record<string, readonly [event: string, ...scopes: string[]]>> = {
  app_home_opened: ['app_home_opened'],
  app_mention: ['app_mention', 'app_mentions:read'],
  member_joined_channel: ['member_joined_channel', 'channels:read', 'groups:read'],
  member_left_channel: ['member_left_channel', 'channels:read', 'groups:read'],
  'message.channels': ['message', 'channels:history'],
  'message.groups': ['message', 'groups:history'],
  'message.im': ['message', 'im:history'],
  user_change: ['user_change', 'users:read'],
};

/** What is called when the desk starts, which takes no scope of the bot's. */
const AT_THE_START = ['auth.test', 'apps.connections.open'];

/** Slash commands and shortcuts. */
const OFFERED = 'commands';

const manifest = readManifest();
const text = readFileSync(MANIFEST_FILE, 'utf8');
const code = sourcesUnder('adapters/slack')
  .map((source) => source.text)
  .join('\n');
const sorted = (all: Iterable<string>) => [...new Set(all)].toSorted();

const words = (least: number, most: number) => z.string().min(least).max(most);
const offer = { description: words(1, 150) };
const shape = z.strictObject({
  display_information: z.strictObject({
    name: words(1, 35),
    description: words(1, 140),
    long_description: words(174, 4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z]{1,31}$/),
          description: words(1, 2_000),
          usage_hint: words(1, 1_000),
          should_escape: z.literal(false),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          type: z.enum(['message', 'global']),
          name: words(1, 24),
          callback_id: words(1, 255),
          ...offer,
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
  }),
});

describe('the manifest', () => {
  test('holds what Slack knows, within its limits', () => {
    expect(shape.safeParse(manifest).error?.issues ?? []).toEqual([]);
    expect(manifest.display_information.description).toMatch(/rule-based, without AI/i);
  });

  test('asks for the scopes that are used, and no more', () => {
    const ofCalls = Object.values(CALLS).flatMap(([, ...scopes]) => scopes);
    const ofEvents = botEvents(manifest).flatMap((event) => EVENTS[event]?.slice(1) ?? ['unknown']);
    expect(sorted(botScopes(manifest))).toEqual(sorted([...ofCalls, ...ofEvents, OFFERED]));
    expect(botScopes(manifest)).toHaveLength(new Set(botScopes(manifest)).size);
  });

  test('gives the reason of every scope', () => {
    const lines = text.split('\n');
    for (const scope of botScopes(manifest)) {
      const at = lines.findIndex((line) => line.trim() === `- ${scope}`);
      expect(lines[at - 1]?.trim(), scope).toMatch(/^# [A-Z].{15,}\.$/);
    }
  });

  test('subscribes to the events that the code listens to', () => {
    const heard = [...code.matchAll(/app\.event\('(\w+)'/g)].map(([, event = '']) => event);
    expect(heard.length).toBeGreaterThan(3);
    expect(sorted(botEvents(manifest))).toEqual(sorted(Object.keys(EVENTS)));
    expect(sorted(heard)).toEqual(sorted(botEvents(manifest).map((event) => EVENTS[event]?.[0] ?? event)));
  });

  test('speaks of the path that the code serves, in every place where Slack wants it', () => {
    const path = /EVENTS_PATH = '([^']+)'/.exec(code)?.[1];
    const urls = [...text.matchAll(/# (?:request_)?url: https:\/\/desk\.example\.org(\S+)/g)].map(([, at]) => at);
    expect(urls).toEqual([path, path, path]);
  });
});

test('the table of calls holds those that the code makes', () => {
  const call = /\.((?:apps|auth|chat|conversations|reactions|users|views)(?:\.\w+)+)\(/g;
  const made = [...code.matchAll(call)].map(([, method = '']) => method);
  const methods = Object.values(CALLS).flatMap(([method]) => method ?? []);
  expect(sorted(made)).toEqual(sorted([...methods, ...AT_THE_START]));
});

describe('what the manifest offers', () => {
  let slack: SlackWorld;
  beforeAll(async () => {
    slack = await slackWorld({ mode: 'http', lasting: true });
  }, 60_000);
  afterAll(() => slack.close());

  test('the command answers', async () => {
    for (const { command } of manifest.features?.slash_commands ?? []) {
      await slack.anna.slash(command, 'help', '#elsewhere');
      await slack.until(() => slack.anna.ephemerals('#elsewhere').length > 0);
    }
  });

  test.each(manifest.features?.shortcuts ?? [])('the $type shortcut $callback_id opens a dialog', async (shortcut) => {
    const message = await slack.ben.says('#help', 'How much is the grant of OSG?');
    await slack.anna.shortcut(shortcut.callback_id, shortcut.type === 'message' ? message : undefined);
    const view = await slack.until(() => slack.anna.views().at(-1));
    await slack.settled();
    await slack.anna.closes(view);
  });
});
