import { describe, expect, test } from 'vitest';
import { eventOf, heardIn } from '../../../adapters/slack/parse/parse-envelope.ts';
import { type MessageEvent, parseMessage } from '../../../adapters/slack/parse/parse-message.ts';

const bot = { team: 'T1', url: 'https://vacancies.slack.com/', user: 'U0BOT', botId: 'B0BOT', name: 'desk' };

/** A message of a person in a channel, with whatever else Slack says of it. */
const message = (more: Readonly<Record<string, unknown>> = {}) =>
  ({
    type: 'message',
    channel: 'C1',
    channel_type: 'channel',
    user: 'U1',
    ts: '2.000100',
    event_ts: '2.000100',
    text: 'What does OSG pay?',
    ...more,
  }) as unknown as MessageEvent;

describe('a message', () => {
  test.each([
    ['among people', {}, { how: 'near' }],
    ['with a mention', { text: '<@U0BOT> what?' }, { how: 'called', utterance: 'what?' }],
    ['as a mention', { type: 'app_mention', text: '<@U0BOT> what?', channel_type: undefined }, { how: 'called' }],
    ['to the bot alone', { channel: 'D1', channel_type: 'im' }, { how: 'alone' }],
    ['in a thread', { thread_ts: '1.000100' }, { thread: '1.000100' }],
    ['sent on to the channel from a thread', { subtype: 'thread_broadcast', thread_ts: '1.000100' }, { how: 'near' }],
    ['with a file', { subtype: 'file_share' }, { how: 'near' }],
  ] as const)('%s is heard', (_what, more, heard) => expect(parseMessage(message(more), bot)).toMatchObject(heard));

  test('that begins a thread stands at the top', () => {
    expect(parseMessage(message({ thread_ts: '2.000100' }), bot)).not.toHaveProperty('thread');
  });

  test.each([
    ['our own', { user: 'U0BOT' }],
    ['another bot’s', { bot_id: 'B9', subtype: 'bot_message' }],
    ['another bot’s, which has a user', { bot_id: 'B9' }],
    ['edited', { subtype: 'message_changed' }],
    ['edited, so that it mentions the bot', { type: 'app_mention', edited: { user: 'U1', ts: '3.000100' } }],
    ['deleted', { subtype: 'message_deleted' }],
    ['that of Slack itself', { subtype: 'channel_join' }],
    ['nobody’s', { user: undefined }],
  ])('that is %s is not', (_what, more) => expect(parseMessage(message(more), bot)).toBeNull());
});

describe('an envelope', () => {
  const brought = (event: unknown) => heardIn({ type: 'event_callback', event_id: 'Ev1', token: 'secret', event }, bot);

  test('is known by the message that it brings, whichever of its events that is', () => {
    const mention = brought(message({ type: 'app_mention', text: '<@U0BOT> what?' }));
    const plain = brought(message({ text: '<@U0BOT> what?' }));
    expect(mention && eventOf(bot, mention)).toBe('slack:T1:C1:2.000100');
    expect(plain && eventOf(bot, plain)).toBe('slack:T1:C1:2.000100');
  });

  test('is kept without what is no part of the message', () => {
    expect(JSON.stringify(brought(message())?.envelope)).not.toContain('secret');
  });

  test.each([null, 'text', {}, { type: 'event_callback' }, { type: 'url_verification', event: message() }])(
    'that is %j brings nothing',
    (body) => expect(heardIn(body, bot)).toBeNull(),
  );

  test.each([{ type: 'reaction_added', user: 'U1' }, { type: 'message', channel: 'C1' }, null])(
    'with the event %j brings nothing',
    (event) => expect(brought(event)).toBeNull(),
  );
});
