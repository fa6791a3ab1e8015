import { describe, expect, test } from 'vitest';
import { createInbox } from '../../../src/inbox/create.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { bareBot } from './world/bare-bot.ts';
import { inProcess } from './world/desk.ts';
import type { Fault } from './world/faults.ts';
import type { Start } from './world/language.ts';
import { type TeamsWorld, teamsWorld } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };
const ANSWER = /€1,286\.09/;
const PERHAPS = /did not say whether my answer arrived/;
const REFUSED = /could not post the answer here/;

/** Whatever anna reads of the answer to a question that she put in #help, there and in her own chat. */
async function asksInHelp(world: TeamsWorld, fault: Fault) {
  await world.anna.asks('hello');
  await world.until(() => world.anna.answers().length === 1);
  world.connector.fail('send', fault);
  const call = await world.anna.mentions('#help', 'what does OSG pay?');
  const thread = () => world.thread(call).filter(({ isOurs }) => isOurs);
  const chat = () => world.anna.answers().slice(1);
  await world.until(() => thread().length + chat().length > 0, 60_000);
  await world.settled(60_000);
  return { thread: thread().map(({ text }) => text), chat: chat().map(({ text }) => text) };
}

describe('an answer that Teams does not take at once arrives once', () => {
  test.each<[string, Fault]>([
    ['429, and when to come again', { status: 429, retryAfter: 1 }],
    ['429 and no word when', { status: 429 }],
    ['412', { status: 412 }],
  ])('%s', { timeout: 120_000 }, async (_name, fault) => {
    const world = await teamsWorld({ desk: OPEN });
    const read = await asksInHelp(world, fault);
    expect(read.thread).toEqual([expect.stringMatching(ANSWER)]);
    expect(read.chat).toEqual([]);
  });
});

describe('an answer of which Teams does not say what became of it is never sent twice, and the asker is told', () => {
  test.each<readonly [string, Fault, number]>([
    ['500', { status: 500 }, 0],
    ['502', { status: 502 }, 0],
    ['503', { status: 503 }, 0],
    ['504', { status: 504 }, 0],
    ['504, though it was taken', { status: 504, taken: true }, 1],
    ['a connection that drops before', { drop: 'before' }, 0],
    ['a connection that drops after', { drop: 'after' }, 1],
    ['no answer at all', { hang: 'before' }, 0],
    ['no answer though it was taken', { hang: 'after' }, 1],
  ])('%s', { timeout: 120_000 }, async (_name, fault, arrived) => {
    const world = await teamsWorld({ desk: OPEN });
    const read = await asksInHelp(world, fault);
    if (read.chat.length === 0) await world.until(() => world.anna.answers().length > 1, 60_000);
    const chat = world.anna.answers().slice(1);
    expect(read.thread.filter((text) => ANSWER.test(text))).toHaveLength(arrived);
    expect(chat.map(({ text }) => text)).toEqual([expect.stringMatching(PERHAPS)]);
    expect(world.started.said?.()).toContain('"code":"teams_not_posted"');
  });
});

describe('an answer that Teams refuses is told in the chat with the asker', () => {
  test.each<[string, Fault]>([
    ['400', { status: 400 }],
    ['403: the desk was taken out', { status: 403 }],
    ['404', { status: 404 }],
    ['413', { status: 413 }],
  ])('%s', { timeout: 120_000 }, async (_name, fault) => {
    const world = await teamsWorld({ desk: OPEN });
    const read = await asksInHelp(world, fault);
    expect(read.thread).toEqual([]);
    expect(read.chat).toEqual([expect.stringMatching(REFUSED)]);
  });

  test('and in the thread, where there is no such chat', { timeout: 120_000 }, async () => {
    const world = await teamsWorld({ desk: OPEN });
    world.connector.fail('send', { status: 413 });
    const call = await world.ben.mentions('#help', 'what does OSG pay?');
    await world.until(() => world.thread(call).some(({ isOurs }) => isOurs), 60_000);
    expect(world.thread(call).at(-1)?.text).toMatch(REFUSED);
  });
});

test('a stop in the middle of a send doubles nothing', { timeout: 120_000 }, async () => {
  const world = await teamsWorld({ desk: OPEN });
  world.connector.fail('send', { hang: 'before' });
  const first = await world.ben.mentions('#help', 'what does OSG pay?');
  await world.redelivers(first);
  const second = await world.ben.mentions('#help', 'when does OSG start?');
  await world.restart();
  await world.redelivers(first);
  await world.redelivers(second);
  await world.settled(60_000);
  const answers = [first, second].map((call) => world.thread(call).filter(({ isOurs }) => isOurs).length);
  expect(Math.max(...answers)).toBeLessThanOrEqual(1);
});

test('what another instance acknowledged and died over is answered at the start', { timeout: 120_000 }, async () => {
  let starts = 0;
  const world = await teamsWorld({
    desk: OPEN,
    start: (given) => (starts++ === 0 ? bareBot(() => ({ status: 202 })) : inProcess)(given),
  });
  const call = await world.anna.mentions('#help', 'what does OSG pay?');
  await world.stop();
  const { DESK_STORE: file = '', TEAMS_APP_PASSWORD: secret = '' } = world.variables;
  const store = await openStore({ url: undefined, file });
  await createInbox({ store, secret }).keep(`teams:by-another:${call.id}`, world.activityOf(call));
  await store.close();
  await world.start();
  await world.until(() => world.thread(call).length > 1, 60_000);
  await world.stop();
  expect(world.thread(call).map(({ text }) => text)).toEqual([call.text, expect.stringMatching(ANSWER)]);
});

test('so is a press of an old client, by what it pressed', { timeout: 120_000 }, async () => {
  let starts = 0;
  const inTurn: Start = (given) => (starts++ === 0 ? bareBot(() => ({ status: 202 })) : inProcess)(given);
  const world = await teamsWorld({ desk: OPEN, start: inTurn });
  const { text: _text, ...about } = world.activityOf(await world.anna.asks('hello'));
  await world.stop();
  const { DESK_STORE: file = '', TEAMS_APP_PASSWORD: secret = '' } = world.variables;
  const store = await openStore({ url: undefined, file });
  const value = { verb: 'choice', u: 'what does OSG pay?' };
  await createInbox({ store, secret }).keep('teams:by-another:press', { ...about, value });
  await store.close();
  await world.start();
  await world.until(() => world.anna.answers().length > 0, 60_000);
  await world.stop();
  expect(world.anna.answers().map(({ text }) => text)).toEqual([expect.stringMatching(ANSWER)]);
});

test('a message is answered once, however often Teams brings it, over a restart too', {
  timeout: 120_000,
}, async () => {
  const world = await teamsWorld({ desk: OPEN });
  const call = await world.anna.mentions('#help', 'what does OSG pay?');
  const again = await Promise.all([world.redelivers(call), world.redelivers(call)]);
  expect(again.map(({ status }) => status)).toEqual([202, 202]);
  await world.until(() => world.thread(call).length === 2);
  await world.restart();
  await world.redelivers(call);
  await world.settled();
  expect(world.thread(call)).toHaveLength(2);
});
