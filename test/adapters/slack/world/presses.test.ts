import type { App, BlockAction, BlockElementAction, types } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bareApp } from './bare-app.ts';
import { clientOf } from './nobody.ts';
import { type Ephemeral, type Posted, type SlackWorld, slackWorld } from './world.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

const BLOCKS: types.KnownBlock[] = [
  {
    type: 'section',
    text: plain('Pick one.'),
    accessory: { type: 'overflow', action_id: 'menu', options: ['share', 'withdraw'].map(option) },
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'choice:0', text: plain('Grant'), value: 'what does OSG pay' },
      { type: 'button', action_id: 'choice:1', text: plain('Grant'), value: 'what does OPS pay' },
      { type: 'button', action_id: 'why', text: plain('Why?'), accessibility_label: 'Why this answer?' },
      { type: 'static_select', action_id: 'lang', options: ['en', 'fr'].map(option), initial_option: option('en') },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'thumbs',
        positive_button: { text: plain('Helpful'), value: 'good' },
        negative_button: { text: plain('Not helpful'), value: 'bad' },
      },
    ],
  },
];

const pressed: BlockAction<BlockElementAction>[] = [];
const answered: string[] = [];

function listen(app: App): void {
  app.command('/vacancy', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Pick one.', blocks: BLOCKS });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: BLOCKS.slice(0, 2) } });
  });
  app.action(/.*/, async ({ ack, body, respond, action }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    pressed.push(body);
    if (!body.response_url) return;
    const { type, action_id = '' } = action as BlockElementAction;
    const times = action_id === 'thumbs' ? 6 : 1;
    for (let time = 1; time <= times; time += 1) {
      if (type === 'button' && action_id === 'why') await respond({ text: 'Because.', replace_original: true });
      else await respond({ text: `${type} ${time}`, replace_original: false }).catch(note);
    }
  });
}

const note = (error: unknown) => void answered.push(String(error));

let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'http', start: bareApp('http', listen), lasting: true });
});
afterAll(() => slack.close());
afterEach(() => {
  pressed.splice(0);
  answered.splice(0);
  slack.edge.age('response_urls', 0);
});

async function ephemeral(): Promise<Ephemeral> {
  await slack.anna.slash('/vacancy', '', '#private');
  await slack.settled();
  const whisper = slack.anna.ephemerals('#private').at(-1);
  if (!whisper) throw new Error('Nothing came.');
  return whisper;
}

/** A message of the bot's that stays. */
async function message(): Promise<Posted> {
  const channel = slack.idOf('#private');
  const { ts } = await clientOf(slack.edge).chat.postMessage({ channel, text: 'Pick one.', blocks: BLOCKS });
  await slack.settled();
  const found = (await slack.messages('#private')).find((one) => one.ts === ts);
  if (!found) throw new Error('It is not there.');
  return found;
}

const last = () => pressed.at(-1);

describe('a press', () => {
  test('in a message tells of the message, its channel and its state', async () => {
    const on = await message();
    await slack.ben.presses(on, 'choice:1');
    expect(last()).toMatchObject({
      user: { id: slack.ben.id, team_id: slack.bot.team },
      channel: { id: on.channel, name: 'privategroup' },
      message: { ts: on.ts, bot_id: slack.bot.id },
      container: { type: 'message', is_ephemeral: false },
      actions: [{ type: 'button', action_id: 'choice:1', value: 'what does OPS pay' }],
    });
    expect(Object.values(last()?.state?.values ?? {})).toMatchObject([{ lang: { selected_option: { value: 'en' } } }]);
  });

  test('in what only one person sees tells of no message, and no other person can do it', async () => {
    const on = await ephemeral();
    await slack.anna.presses(on, 'what does OSG pay');
    expect(last()).toMatchObject({ container: { is_ephemeral: true, message_ts: on.ts, channel_id: on.channel } });
    expect(last()).not.toHaveProperty('message');
    await expect(slack.ben.presses(on, 'choice:0')).rejects.toThrow('no longer there');
  });

  test('in the home tab tells of the view, and of no response_url', async () => {
    expect(slack.gita.home()).toBeNull();
    await slack.gita.opensHome();
    const home = await slack.until(() => slack.gita.home());
    await slack.gita.presses(home, 'Why this answer?');
    expect(last()).toMatchObject({ view: { id: home.id, type: 'home' }, container: { type: 'view' } });
    expect(last()).not.toHaveProperty('response_url');
  });

  test('is one half of feedback buttons', async () => {
    await slack.anna.presses(await message(), 'Not helpful');
    expect(last()?.actions).toMatchObject([{ type: 'feedback_buttons', action_id: 'thumbs', value: 'bad' }]);
  });

  test('is an entry of a menu', async () => {
    await slack.anna.choosesOverflow(await message(), 'WITHDRAW');
    expect(last()?.actions).toMatchObject([
      { type: 'overflow', action_id: 'menu', selected_option: option('withdraw') },
    ]);
  });

  test('is an option of a select, which stays chosen', async () => {
    const on = await message();
    await slack.anna.selects(on, 'lang', 'FR');
    expect(last()?.actions).toMatchObject([{ type: 'static_select', selected_option: option('fr') }]);
    await slack.anna.presses(on, 'choice:0');
    expect(Object.values(last()?.state?.values ?? {})).toMatchObject([{ lang: { selected_option: { value: 'fr' } } }]);
  });

  test('needs to name one button', async () => {
    const on = await message();
    await expect(slack.anna.presses(on, 'Grant')).rejects.toThrow('There are 2 buttons Grant');
    await expect(slack.anna.presses(on, 'Stipend')).rejects.toThrow('Grant · Grant · Why? · Helpful · Not helpful');
  });
});

describe('a response_url', () => {
  test('is good for five answers', async () => {
    const before = slack.anna.ephemerals().length;
    await slack.anna.presses(await message(), 'Helpful');
    await slack.settled();
    const all = slack.anna.ephemerals().slice(before);
    expect(all.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map((time) => `feedback_buttons ${time}`));
    expect(all[0]).toMatchObject({ channel: slack.idOf('#private'), via: 'respond' });
    expect(answered).toHaveLength(1);
  });

  test('is good for half an hour', async () => {
    const on = await message();
    const before = slack.anna.ephemerals().length;
    slack.edge.age('response_urls', 30 * 60_000);
    await slack.anna.presses(on, 'choice:0');
    await slack.settled();
    expect(slack.anna.ephemerals()).toHaveLength(before);
    expect(answered).toHaveLength(1);
  });

  test('can replace what was pressed', async () => {
    const on = await ephemeral();
    await slack.anna.presses(on, 'why');
    await slack.settled();
    expect(slack.anna.ephemerals().find(({ ts }) => ts === on.ts)).toMatchObject({ text: 'Because.', blocks: [] });
    const stays = await message();
    await slack.anna.presses(stays, 'why');
    await slack.settled();
    expect(await slack.now(stays)).toMatchObject({ text: 'Because.', blocks: [] });
  });
});
