import type { App, types } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bareApp } from './bare-app.ts';
import { type OpenView, type SlackWorld, slackWorld } from './world.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

/** A dialog with a select that redraws it and a text that goes along; `round` is in the ids of the second block. */
function dialog(title: string, round = '', text = ''): types.ModalView {
  const select = { type: 'static_select', action_id: 'vacancy', options: ['ops', 'osg'].map(option) } as const;
  const input = { type: 'plain_text_input', action_id: `text${round}`, ...(text && { initial_value: text }) } as const;
  return {
    ...{ type: 'modal', callback_id: 'dialog', title: plain(title), submit: plain('Send'), close: plain('Leave') },
    blocks: [
      { type: 'input', block_id: 'about', label: plain('About'), dispatch_action: true, element: select },
      { type: 'input', block_id: `words${round}`, label: plain('Words'), element: input },
      { type: 'actions', block_id: 'more', elements: [{ type: 'button', action_id: 'push', text: plain('More') }] },
    ],
  };
}

/** What the app saw of the state, with each press and submission. */
const states: unknown[] = [];
const failures: string[] = [];
let keepWords = false;

function listen(app: App): void {
  app.command('/vacancy', async ({ ack, body, client }) => {
    await ack();
    const { trigger_id } = body;
    if (body.text === 'late') await new Promise((resolve) => setTimeout(resolve, 200));
    await client.views.open({ trigger_id, view: dialog('First') });
    if (body.text === 'twice') await client.views.open({ trigger_id, view: dialog('Second') });
  });
  app.action('vacancy', async ({ ack, body, client }) => {
    await ack();
    if (!('view' in body) || !body.view) return;
    states.push(body.view.state.values);
    const round = keepWords ? '' : '-2';
    const { id, hash } = body.view;
    await client.views.update({ view_id: id, hash, view: dialog('First', round, 'Dear applicant') });
  });
  app.action('push', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: dialog('Above') });
  });
  app.view('dialog', async ({ ack, view }) => {
    states.push(view.state.values);
    const words = Object.entries(view.state.values).find(([id]) => id.startsWith('words'))?.[1];
    const text = String(Object.values(words ?? {})[0]?.value);
    const { block_id = '' } = view.blocks[1] ?? {};
    if (text === 'wrong') return ack({ response_action: 'errors', errors: { [block_id]: 'Not so.' } });
    if (text === 'next') return ack({ response_action: 'update', view: dialog('Next') });
    if (text === 'all') return ack({ response_action: 'clear' });
    return ack();
  });
  app.error(async (error) => void failures.push(String(error)));
}

let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'http', start: bareApp('http', listen), lasting: true });
});
afterAll(() => slack.close());
afterEach(async () => {
  for (const view of slack.anna.views().toReversed()) await slack.anna.closes(view);
  slack.edge.age('triggers', 0);
  slack.edge.problems.splice(0);
  states.splice(0);
  failures.splice(0);
  keepWords = false;
});

const top = (): OpenView => {
  const view = slack.anna.views().at(-1);
  if (!view) throw new Error('No dialog is open.');
  return view;
};

async function opened(text = ''): Promise<OpenView> {
  await slack.anna.slash('/vacancy', text, '#help');
  await slack.settled();
  return top();
}

describe('a trigger', () => {
  test('opens one dialog', async () => {
    const view = await opened('twice');
    expect(view.title.text).toBe('First');
    expect(failures.join()).toContain('exchanged_trigger_id');
    expect(slack.ben.views()).toEqual([]);
  });

  test('holds for three seconds', async () => {
    slack.edge.age('triggers', 2_000);
    await opened();
    await slack.anna.closes(top());
    slack.edge.age('triggers', 2_900);
    await slack.anna.slash('/vacancy', 'late', '#help');
    await slack.until(() => failures.length > 0);
    await slack.settled();
    expect(failures.join()).toContain('expired_trigger_id');
    expect(slack.anna.views()).toEqual([]);
  });

  test('lays at most three dialogs over one another', async () => {
    for (let open = await opened(); slack.anna.views().length < 3; open = top()) {
      await slack.anna.presses(open, 'More');
      await slack.settled();
    }
    expect(slack.anna.views().map(({ title }) => title.text)).toEqual(['First', 'Above', 'Above']);
    expect(top().root_view_id).toBe(slack.anna.views()[0]?.id);
    await slack.anna.presses(top(), 'More');
    await slack.settled();
    expect(failures.join()).toContain('push_limit_reached');
    await slack.anna.closes(top());
    await slack.anna.presses(top(), 'More');
    await slack.settled();
    expect(slack.anna.views()).toHaveLength(3);
  });
});

describe('what stands in a dialog', () => {
  test('is told of with each press, typed words too', async () => {
    await opened();
    expect(await slack.anna.selects(top(), 'Words', 'so far')).toBeNull();
    await slack.anna.selects(top(), 'About', 'OSG');
    await slack.settled();
    expect(states).toMatchObject([
      { about: { vacancy: { selected_option: { value: 'osg' } } }, words: { text: { value: 'so far' } } },
    ]);
  });

  test('under new ids is the initial value, of which a press does not tell before it is touched', async () => {
    await opened();
    await slack.anna.selects(top(), 'About', 'ops');
    await slack.settled();
    expect(top().state.values).toMatchObject({ 'words-2': { 'text-2': { value: 'Dear applicant' } } });
    await slack.anna.selects(top(), 'About', 'osg');
    expect(states.at(-1)).toMatchObject({ 'words-2': { 'text-2': { value: null } } });
    await slack.settled();
    await slack.anna.submits(top());
    expect(states.at(-1)).toMatchObject({ 'words-2': { 'text-2': { value: 'Dear applicant' } } });
  });

  test('under the same ids stays, whatever the initial value', async () => {
    keepWords = true;
    await opened();
    await slack.anna.selects(top(), 'Words', 'mine');
    await slack.anna.selects(top(), 'About', 'ops');
    await slack.settled();
    expect(top().state.values).toMatchObject({ words: { text: { value: 'mine' } } });
  });

  test('is only what is offered', async () => {
    await opened();
    await expect(slack.anna.selects(top(), 'About', 'ims-cs')).rejects.toThrow('only: OPS · OSG');
    await expect(slack.anna.selects(top(), 'Colour', 'red')).rejects.toThrow('About · Words');
    await expect(slack.anna.presses(top(), 'Less')).rejects.toThrow('only: More');
  });
});

describe('a dialog that is submitted', () => {
  const filled = (text: string) => ({ About: 'OPS', Words: text });

  test('needs what is required', async () => {
    await opened();
    await expect(slack.anna.submits(top())).rejects.toThrow('without: About, Words');
  });

  test('closes when it is taken', async () => {
    keepWords = true;
    const { errors } = await slack.anna.submits(await opened(), filled('fine'));
    expect(errors).toEqual({});
    expect(states.at(-1)).toMatchObject({ words: { text: { value: 'fine' } } });
    expect(slack.anna.views()).toEqual([]);
    await expect(
      slack.anna.submits(await opened().then((view) => slack.anna.closes(view).then(() => view))),
    ).rejects.toThrow('The dialog is closed');
  });

  test('stays open with what is wrong beside its inputs', async () => {
    const { errors } = await slack.anna.submits(await opened(), filled('wrong'));
    expect(errors).toEqual({ 'words-2': 'Not so.' });
    expect(slack.anna.views()).toHaveLength(1);
  });

  test('becomes another, or takes all of them away', async () => {
    keepWords = true;
    await slack.anna.submits(await opened(), filled('next'));
    expect(top().title.text).toBe('Next');
    await slack.anna.presses(top(), 'More');
    await slack.settled();
    expect(slack.anna.views()).toHaveLength(2);
    await expect(slack.anna.submits(slack.anna.views()[0] ?? top())).rejects.toThrow('lies above');
    await slack.anna.submits(top(), filled('all'));
    expect(slack.anna.views()).toEqual([]);
  });
});
