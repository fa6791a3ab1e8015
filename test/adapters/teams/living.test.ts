import { describe, expect, test } from 'vitest';
import { PEOPLE } from './world/cast.ts';
import { buttonsOf, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

async function answeredTo(world: TeamsWorld, who: 'anna' | 'ben' | 'gita', text: string): Promise<string> {
  const before = world[who].answers().length;
  await world[who].asks(text);
  await world.until(() => world[who].answers().length > before);
  return world[who].answers().at(-1)?.text.replace(/\s+/g, ' ') ?? '';
}

describe('an installation', () => {
  test('is greeted once, in the language of whoever installs, with what can be asked', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.ben.installs('personal');
    await world.until(() => world.ben.answers().length > 0);
    await world.stop();
    expect(world.ben.answers()).toHaveLength(1);
    expect(world.ben.answers()[0]?.text).toMatch(/^Bonjour|offre|réponds/i);
    const [greeting] = world.ben.answers();
    expect(greeting && buttonsOf(greeting).length).toBeGreaterThan(1);
    expect(greeting && buttonsOf(greeting)).not.toContain('Utile');
  });

  test('in a team is greeted once, in the channel', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.anna.installs('#help');
    await world.until(() => world.messages('#help').length > 0);
    await world.stop();
    expect(world.messages('#help')).toHaveLength(1);
  });

  test('that is undone leaves nothing to be reached', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await answeredTo(world, 'anna', 'hello');
    await world.anna.uninstalls('personal');
    const call = await world.anna.mentions('#help', 'ask a person: may I bring my dog?');
    await world.until(() => world.thread(call).length > 1);
    await world.stop();
    expect(world.thread(call)[1]?.text).not.toMatch(/concerns you alone/);
    expect(
      world.connector.calls.filter(({ kind, conversation }) => kind === 'send' && conversation === world.anna.chatId),
    ).toHaveLength(1);
  });
});

describe('what concerns one person', () => {
  test('passed on from a channel is agreed to in their own chat, and the channel reads no word of it', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await answeredTo(world, 'ben', 'hello');
    const call = await world.ben.mentions('#help', 'ask a person: what about my visa refusal?');
    await world.until(() => world.thread(call).length > 1);
    await world.until(() => world.ben.answers().length > 1);
    expect(world.thread(call)[1]?.text).toMatch(/concerns you alone|ne concerne que vous/);
    const consent = world.ben.answers().at(-1);
    expect(consent?.text).toContain('what about my visa refusal?');
    expect(world.messages('#internships')).toEqual([]);
    if (consent) await world.ben.presses(consent, buttonsOf(consent)[0] ?? '');
    await world.until(() => world.messages('#internships').length > 0);
    const [note] = world.messages('#internships');
    expect(note?.text).toMatch(/what about my visa refusal\?[\s\S]*Ben/);
    expect(JSON.stringify(note?.card)).toContain(`/${call.id}?`);
    const { dialog } = note ? await world.anna.presses(note, 'More…') : {};
    await dialog?.presses('Withdraw');
    await world.settled();
    expect(world.messages('#internships').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^(?:Withdrawn by|Retiré par) Anna/),
    ]);
  });

  test('is not told among others where there is no chat', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const call = await world.ben.mentions('#help', 'what do you keep?');
    await world.until(() => world.thread(call).length > 1);
    expect(world.thread(call)[1]?.text).toMatch(/only where nobody else reads/);
    expect(world.ben.answers()).toEqual([]);
  });

  test('never goes to a chat of two people, in which somebody only used the message extension', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const post = await world.ben.mentions('#help', 'hello');
    await world.until(() => world.thread(post).length > 1);
    const { text: _text, entities: _entities, channelData: _data, ...about } = world.activityOf(post);
    const { tenantId } = about.conversation as { readonly tenantId: string };
    const conversation = { id: '19:ben_and_sam@unq.gbl.spaces', conversationType: 'personal', tenantId };
    const value = { commandId: 'share', parameters: [{ name: 'initialRun', value: 'true' }] };
    await world.send({ ...about, conversation, type: 'invoke', name: 'composeExtension/query', value });
    const call = await world.ben.mentions('#help', 'what do you keep?');
    await world.until(() => world.thread(call).length > 1);
    expect(world.thread(call)[1]?.text).toMatch(/only where nobody else reads/);
    await world.ben.mentions('#help', 'ask a person: may I bring my dog?');
    await world.stop();
    expect(world.connector.calls.filter(({ conversation: to }) => to?.includes('ben_and_sam'))).toEqual([]);
  });

  test('is kept, told, and forgotten', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await answeredTo(world, 'ben', 'language fr');
    expect(await answeredTo(world, 'ben', 'que gardez-vous ?')).toMatch(/français/);
    await answeredTo(world, 'ben', 'oubliez-moi');
    expect(await answeredTo(world, 'ben', 'what do you keep?')).not.toMatch(/français|French/);
  });

  test('their language is what they chose, else that of their Teams', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.ben.asks('');
    await world.until(() => world.ben.answers().length === 1);
    expect(world.ben.answers()[0]?.text).toMatch(/réponds|offre/);
    await answeredTo(world, 'ben', 'langue en');
    await world.ben.asks('');
    await world.until(() => world.ben.answers().length === 3);
    const help = world.ben.answers()[2];
    expect(help?.text).toMatch(/answer|vacanc/);
    const pressed = help && (await world.ben.presses(help, buttonsOf(help)[0] ?? ''));
    expect(pressed?.said).toBe('The answer is on its way.');
  });
});

describe('the people of the desk', () => {
  test('hold a fact, which nobody is told from then on, and release it', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const told = await world.ben.mentions('#help', 'what does OSG pay?');
    await world.until(() => world.thread(told).length > 1);
    const held = await answeredTo(world, 'anna', 'hold osg stipend');
    expect(held).toMatch(/hold/);
    expect(held).toMatch(/#?help/i);
    const call = await world.ben.mentions('#help', 'what does OSG pay?');
    await world.until(() => world.thread(call).length > 1);
    expect(world.thread(call)[1]?.text).not.toContain('1,286');
    await answeredTo(world, 'anna', 'release osg stipend');
    expect(await answeredTo(world, 'anna', 'what does OSG pay?')).toContain('1,286');
  });

  test('nobody else holds anything', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await answeredTo(world, 'ben', 'hold osg stipend');
    expect(await answeredTo(world, 'ben', 'what does OSG pay?')).toContain('1,286');
  });

  test('set what a channel is about, and are told why it can’t hear all questions', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const set = await world.anna.mentions('#help', 'settings vacancy osg');
    await world.until(() => world.thread(set).length > 1);
    const call = await world.ben.mentions('#help', 'what does it pay?');
    await world.until(() => world.thread(call).length > 1);
    expect(world.thread(call)[1]?.text).toMatch(/OSG[\s\S]*1,286/);
    const speak = await world.anna.mentions('#help', 'settings speak questions');
    await world.until(() => world.thread(speak).length > 1);
    expect(world.thread(speak)[1]?.text).toMatch(/mention/);
  });

  test('ask Teams anew who somebody is that came or went', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const askedAboutBen = () =>
      world.connector.calls.filter(
        ({ kind, conversation }) => kind === 'members' && conversation === world.idOf('#help'),
      ).length;
    const answered = async () => {
      const call = await world.ben.mentions('#help', 'what does OSG pay?');
      await world.until(() => world.thread(call).length > 1);
    };
    await answered();
    const once = askedAboutBen();
    await answered();
    expect(askedAboutBen()).toBe(once);
    await world.ben.leaves('#help');
    await world.ben.joins('#help');
    await answered();
    expect(askedAboutBen()).toBeGreaterThan(once);
  });

  test('are no longer the desk once they left its channel', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await answeredTo(world, 'anna', 'hold osg stipend');
    await world.anna.leaves('#internships');
    await answeredTo(world, 'anna', 'release osg stipend');
    expect(await answeredTo(world, 'anna', 'what does OSG pay?')).not.toContain('1,286');
  });
});

test('what does not mention the desk is not heard, where an administrator lets it come all the same', async () => {
  const world = await teamsWorld({ desk: OPEN });
  const call = await world.ben.mentions('#help', 'what does OSG pay?');
  await world.until(() => world.thread(call).length > 1);
  const { entities, ...about } = world.activityOf(call);
  const others = (entities as readonly { readonly type: string }[]).filter(({ type }) => type !== 'mention');
  await world.send({ ...about, id: '1750000000001', text: 'what does OPS pay?', entities: others });
  await world.stop();
  expect(world.connector.calls.filter(({ kind }) => kind === 'send')).toHaveLength(1);
});

test('“stop” is answered with why there is nothing to stop', async () => {
  const world = await teamsWorld({ desk: OPEN });
  const call = await world.anna.mentions('#help', 'stop');
  await world.until(() => world.thread(call).length > 1);
  expect(world.thread(call)[1]?.text).toMatch(/only when I am mentioned/);
});

test('whatever Teams invokes is answered below 500, in time', { timeout: 120_000 }, async () => {
  const world = await teamsWorld({ desk: OPEN });
  const call = await world.anna.asks('hello');
  await world.settled();
  const { text: _text, entities: _entities, ...about } = world.activityOf(call);
  const names = [
    'adaptiveCard/action',
    'application/search',
    'composeExtension/anonymousQueryLink',
    'composeExtension/fetchTask',
    'composeExtension/onCardButtonClicked',
    'composeExtension/query',
    'composeExtension/queryLink',
    'composeExtension/querySettingUrl',
    'composeExtension/selectItem',
    'composeExtension/setting',
    'composeExtension/submitAction',
    'config/fetch',
    'fileConsent/invoke',
    'message/fetchTask',
    'message/submitAction',
    'signin/verifyState',
    'suggestedAction/submit',
    'tab/fetch',
    'task/fetch',
    'task/submit',
    'nobody/knows',
  ];
  for (const name of names) {
    for (const value of [
      undefined,
      {},
      { data: { verb: 'nobody' } },
      { action: { type: 'Action.Execute', verb: 'x' } },
    ]) {
      const { status } = await world.send({ ...about, type: 'invoke', name, value });
      expect(status, name).toBe(200);
    }
  }
});

test('a question in the reader’s own zone', async () => {
  const world = await teamsWorld({ desk: OPEN });
  await answeredTo(world, 'ben', 'OSG deadline?');
  const answer = world.ben.answers().at(-1);
  const said = answer && visible(answer, PEOPLE.ben).replace(/\s/g, ' ');
  expect(said).toContain('23:59 (Brussels time)');
  expect(said).toMatch(/17[:h ]+59/);
});
